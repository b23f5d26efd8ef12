package dev.custody.desktop.notices;

import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.text.Texts;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Notices as they are seen: cards at the right, the newest below. They never take the focus.
 */
public final class NoticesView extends VBox {
    private static final Duration READ = Duration.seconds(8);
    /** Who is offered something has to choose as well. */
    private static final Duration READ_AND_CHOSEN = Duration.seconds(16);

    /** A button of so many letters has room beside the text: below it, the notice would be higher, and leave less to see of a list. */
    private static final int SHORT_NAME = 14;

    private final NoticesModel model;
    private final Texts texts;
    private final Map<Notice, Node> cards = new IdentityHashMap<>();

    public NoticesView(NoticesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("notices");
        getStyleClass().add("notices");
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        model.seenProperty().subscribe(this::show);
    }

    private void show(List<Notice> seen) {
        Set<Notice> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(seen);
        cards.keySet().retainAll(kept);
        getChildren()
                .setAll(seen.stream()
                        .map(notice -> cards.computeIfAbsent(notice, this::card))
                        .toList());
    }

    private Node card(Notice notice) {
        Label text = new Label(notice.text());
        text.setWrapText(true);
        text.getStyleClass().add("notice-text");
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox said = new VBox(text);
        said.getStyleClass().add("notice-said");
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox card = new HBox(said);
        card.getStyleClass().add("notice");
        // Its shadow takes longer to draw than all the rest, and would be drawn again whenever anything moves below it.
        card.setCache(true);
        notice.action().ifPresent(action -> {
            Button act = new Button(action.name());
            act.getStyleClass().addAll("small", "notice-action");
            act.setMinWidth(Region.USE_PREF_SIZE);
            act.setOnAction(_ -> model.act(notice));
            if (action.name().length() <= SHORT_NAME) {
                card.getChildren().add(act);
            } else {
                said.getChildren().add(act);
            }
        });
        Region cross = new Region();
        cross.getStyleClass().addAll("icon", "icon-close");
        Button close = new Button(null, cross);
        close.getStyleClass().addAll("flat", "tool", "notice-close");
        close.setAccessibleText(texts.of("dismiss"));
        close.setOnAction(_ -> model.dismiss(notice));
        card.getChildren().add(close);
        if (notice.kind() == Notice.Kind.PROBLEM) {
            card.getStyleClass().add("problem");
        } else {
            goesByItself(card, notice);
        }
        return card;
    }

    /** Good news need not be waved away; it stays as long as the pointer is over it. */
    private void goesByItself(Node card, Notice notice) {
        PauseTransition read = new PauseTransition(notice.action().isPresent() ? READ_AND_CHOSEN : READ);
        read.setOnFinished(_ -> model.dismiss(notice));
        card.hoverProperty().subscribe(over -> {
            if (over) {
                read.stop();
            } else {
                read.playFromStart();
            }
        });
    }
}

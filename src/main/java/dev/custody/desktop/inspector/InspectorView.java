package dev.custody.desktop.inspector;

import dev.custody.desktop.pane.Fade;
import dev.custody.desktop.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The inspector as it is seen. Only what changed is shown anew, so that whoever has the keyboard keeps it. */
public final class InspectorView {
    private final InspectorViewModel model;
    private final Texts texts;
    private final FactsSection facts = new FactsSection();
    private final DeedsSection deeds;
    private final SettingsSection settings;
    private final List<ListSection> lists = new ArrayList<>();
    private Subject shown = Subject.NONE;

    @FXML
    private Region icon;

    @FXML
    private Label title;

    @FXML
    private Label kind;

    @FXML
    private Label state;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox content;

    /** @param ofCanvas has the names of what can be done */
    InspectorView(InspectorViewModel model, Texts texts, Texts ofCanvas) {
        this.model = model;
        this.texts = texts;
        deeds = new DeedsSection(model, ofCanvas);
        settings = new SettingsSection(model, texts);
    }

    @FXML
    void initialize() {
        Fade.over(scroll);
        content.getChildren().addAll(deeds, facts, settings);
        model.subjectProperty().subscribe(this::show);
    }

    void focus() {
        scroll.requestFocus();
    }

    private void show(Subject subject) {
        boolean another =
                !subject.title().equals(shown.title()) || !subject.icon().equals(shown.icon());
        // What is in sight stays where it is, also when there is less below it than there was.
        content.setMinHeight(another ? Region.USE_COMPUTED_SIZE : endOfSight());
        if (another) {
            scroll.setVvalue(0);
            icon.getStyleClass().setAll("inspector-icon");
            icon.getStyleClass().addAll(subject.icon());
        }
        icon.setVisible(!subject.icon().isEmpty());
        icon.setManaged(!subject.icon().isEmpty());
        title.setText(subject.title());
        kind.setText(subject.kind());
        // Who is called what he is, is not called so twice.
        boolean telling = !subject.kind().isEmpty() && !subject.kind().equals(subject.title());
        kind.setVisible(telling);
        kind.setManaged(telling);
        state.setText(subject.state());
        state.setVisible(!subject.state().isEmpty());
        state.setManaged(!subject.state().isEmpty());
        for (Standing each : Standing.values()) {
            state.pseudoClassStateChanged(each.pseudoClass(), each == subject.standing());
        }
        facts.show(subject.facts());
        deeds.show(subject.deeds());
        settings.show(subject.settings());
        for (int i = 0; i < Math.max(subject.lists().size(), lists.size()); i++) {
            if (i == lists.size()) {
                ListSection made = new ListSection(model::act, this::reveal);
                lists.add(made);
                content.getChildren().add(made);
            }
            lists.get(i).show(i < subject.lists().size() ? subject.lists().get(i) : ListSection.NONE);
        }
        scroll.setAccessibleText(texts.of("spoken", subject.title(), subject.kind(), subject.state()));
        shown = subject;
    }

    /** How far down the content is seen; {@link Region#USE_COMPUTED_SIZE} if it is seen from its beginning. */
    private double endOfSight() {
        double top = scroll.getVvalue() * room();
        return top > 0 ? top + scroll.getViewportBounds().getHeight() : Region.USE_COMPUTED_SIZE;
    }

    /** How far there is to scroll. */
    private double room() {
        return Math.max(0, content.getHeight() - scroll.getViewportBounds().getHeight());
    }

    /** Scrolls no further than needed. */
    private void reveal(Node node) {
        Bounds bounds = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double view = scroll.getViewportBounds().getHeight();
        double room = room();
        if (room == 0) {
            return;
        }
        double top = scroll.getVvalue() * room;
        if (bounds.getMinY() < top) {
            scroll.setVvalue(bounds.getMinY() / room);
        } else if (bounds.getMaxY() > top + view) {
            scroll.setVvalue((bounds.getMaxY() - view) / room);
        }
    }
}

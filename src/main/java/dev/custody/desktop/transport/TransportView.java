package dev.custody.desktop.transport;

import static dev.custody.desktop.pane.Parts.icon;
import static dev.custody.desktop.pane.Parts.part;
import static dev.custody.desktop.pane.Parts.styled;
import static dev.custody.desktop.pane.Parts.tool;

import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Tip;
import dev.custody.desktop.bridge.SpeedNames;
import dev.custody.desktop.text.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The transport as it is seen. */
public final class TransportView {
    private static final List<List<String>> JUMPS = List.of(
            List.of("next-fault", "next-retry", "next-loss", "next-message", "next-of-message"),
            List.of("previous-fault", "previous-retry", "previous-loss", "previous-message", "previous-of-message"));

    private final TransportViewModel model;
    private final Actions actions;
    private final Texts texts;

    private final Region playIcon = new Region();
    private final Button play = part(new Button("", playIcon), "play", "accent", "tool", "play");
    private final MenuButton jumps = part(new MenuButton("", icon("icon-jump")), "jumps", "flat", "tool");
    private final SpeedMenu speed;
    private final Label clock = part(new Label(), "clock", "clock");
    private final Label note = part(new Label(), "pace-note", "note");
    private final VBox transport = part(new VBox(), "transport", "transport");

    public TransportView(TransportViewModel model, Actions actions, Texts texts) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        speed = part(new SpeedMenu(model, new SpeedNames(texts)), "speed");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        // The timeline beside it takes what is left, however much it would like.
        transport.setMinWidth(Region.USE_PREF_SIZE);
        jumps.setAccessibleText(texts.of("jumps"));
        speed.setAccessibleText(texts.of("speed"));
        HBox buttons = new HBox(
                tool(actions, "to-start", "icon-start"),
                tool(actions, "step-back", "icon-back"),
                play,
                tool(actions, "step-forward", "icon-forward"),
                tool(actions, "to-edge", "icon-end"),
                jumps,
                speed);
        transport
                .getChildren()
                .addAll(styled(buttons, "transport-buttons"), styled(new HBox(clock, note), "clock-line"));
        fill();
    }

    /** All of it. */
    public Parent node() {
        return transport;
    }

    private void fill() {
        clock.textProperty().bind(model.clockProperty());
        note.textProperty().bind(model.noteProperty());
        model.playingProperty().subscribe(playing -> {
            playIcon.getStyleClass().setAll("icon", playing ? "icon-pause" : "icon-play");
            play.setAccessibleText(texts.of(playing ? "pause" : "play"));
        });
        Tip.on(play, model.playingProperty().map(playing -> texts.of(playing ? "pause.tip" : "play.tip")));
        Tip.on(jumps, new ReadOnlyStringWrapper(texts.of("jumps.tip")));
        Tip.on(speed, new ReadOnlyStringWrapper(texts.of("speed.tip")));
        play.setOnAction(_ -> model.toggle());
        JUMPS.forEach(group -> {
            if (!jumps.getItems().isEmpty()) {
                jumps.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(jump -> jumps.getItems().add(actions.item(jump)));
        });
    }
}

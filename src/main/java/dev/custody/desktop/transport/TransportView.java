package dev.custody.desktop.transport;

import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Tip;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.bridge.SpeedNames;
import dev.custody.desktop.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

/** The transport as it is seen. */
public final class TransportView {
    private static final List<List<String>> JUMPS = List.of(
            List.of("next-fault", "next-retry", "next-loss", "next-message", "next-of-message"),
            List.of("previous-fault", "previous-retry", "previous-loss", "previous-message", "previous-of-message"));

    private final TransportViewModel model;
    private final Actions actions;
    private final Texts texts;

    @FXML
    private Button play;

    @FXML
    private Region playIcon;

    @FXML
    private Button toStart;

    @FXML
    private Button stepBack;

    @FXML
    private Button stepForward;

    @FXML
    private Button edge;

    @FXML
    private MenuButton jumps;

    @FXML
    private MenuButton speed;

    @FXML
    private Label clock;

    @FXML
    private Label note;

    public TransportView(TransportViewModel model, Actions actions, Texts texts) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
    }

    @FXML
    void initialize() {
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
        actions.bind(toStart, "to-start");
        actions.bind(stepBack, "step-back");
        actions.bind(stepForward, "step-forward");
        actions.bind(edge, "to-edge");
        JUMPS.forEach(group -> {
            if (!jumps.getItems().isEmpty()) {
                jumps.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(jump -> jumps.getItems().add(actions.item(jump)));
        });
        SpeedNames names = new SpeedNames(texts);
        speed.textProperty().bind(model.speedProperty().map(names::toString));
        speed.setOnShowing(_ -> speed.getItems().setAll(speeds(names)));
    }

    /** To choose from, the one that is set marked. */
    private List<RadioMenuItem> speeds(SpeedNames names) {
        return Stream.concat(Stream.of(Speed.ACTION), Speed.LADDER.stream())
                .map(each -> {
                    RadioMenuItem item = new RadioMenuItem(names.toString(each));
                    item.setSelected(each.equals(model.speedProperty().get()));
                    item.setOnAction(_ -> model.setSpeed(each));
                    return item;
                })
                .toList();
    }
}

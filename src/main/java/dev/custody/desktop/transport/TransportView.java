package dev.custody.desktop.transport;

import dev.custody.desktop.bridge.Speed;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The transport as it is seen. */
public final class TransportView {
    private final TransportViewModel model;

    @FXML
    private Button play;

    @FXML
    private Region playIcon;

    @FXML
    private Button edge;

    @FXML
    private ComboBox<Speed> speed;

    @FXML
    private Label clock;

    @FXML
    private Label note;

    public TransportView(TransportViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        clock.textProperty().bind(model.clockProperty());
        note.textProperty().bind(model.noteProperty());
        model.playingProperty().subscribe(playing -> {
            playIcon.getStyleClass().setAll("icon", playing ? "icon-pause" : "icon-play");
            play.setAccessibleText(playing ? "Pause" : "Play");
            play.setTooltip(new Tooltip(playing ? "Pause  (Space)" : "Play  (Space)"));
        });
        edge.disableProperty().bind(model.liveProperty());
        List<Speed> speeds = new ArrayList<>(List.of(Speed.ACTION));
        speeds.addAll(Speed.LADDER);
        speed.getItems().setAll(speeds);
        speed.setOnAction(_ -> {
            Speed chosen = speed.getValue();
            if (chosen != null && !chosen.equals(model.speedProperty().get())) {
                model.setSpeed(chosen);
            }
        });
        model.speedProperty().subscribe(speed::setValue);
    }

    @FXML
    void toStart() {
        model.toStart();
    }

    @FXML
    void stepBack() {
        model.stepBack();
    }

    @FXML
    void toggle() {
        model.toggle();
    }

    @FXML
    void stepForward() {
        model.stepForward();
    }

    @FXML
    void toEdge() {
        model.toEdge();
    }
}

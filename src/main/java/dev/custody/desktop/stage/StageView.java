package dev.custody.desktop.stage;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** The centre as it is seen. */
public final class StageView {
    private final StageViewModel model;

    @FXML
    private Label title;

    @FXML
    private Label summary;

    @FXML
    private StackPane picture;

    public StageView(StageViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        title.textProperty().bind(model.titleProperty());
        summary.textProperty().bind(model.summaryProperty());
    }

    /** Where the focus goes when a person walks to this pane. */
    public void focus() {
        picture.requestFocus();
    }

    @FXML
    void sendOne() {
        model.sendOne();
    }

    @FXML
    void sendBurst() {
        model.sendBurst();
    }

    @FXML
    void sendPoison() {
        model.sendPoison();
    }

    @FXML
    void sendInvalid() {
        model.sendInvalid();
    }
}

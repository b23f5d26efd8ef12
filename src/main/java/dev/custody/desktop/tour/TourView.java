package dev.custody.desktop.tour;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The card of the tour. It never takes the focus. */
public final class TourView {
    private final TourViewModel model;

    @FXML
    private VBox card;

    @FXML
    private Label text;

    @FXML
    private Label progress;

    @FXML
    private Button next;

    public TourView(TourViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        text.textProperty().bind(model.textProperty());
        progress.textProperty().bind(model.progressProperty());
        next.textProperty().bind(model.nextProperty());
        card.accessibleTextProperty().bind(model.textProperty());
    }

    @FXML
    void next() {
        model.next();
    }

    @FXML
    void skip() {
        model.skip();
    }
}

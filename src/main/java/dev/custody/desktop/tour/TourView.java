package dev.custody.desktop.tour;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What the tour says, in a strip of its own that hides nothing it speaks of. It never takes the focus. */
public final class TourView {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final TourViewModel model;

    @FXML
    private HBox strip;

    @FXML
    private Label text;

    @FXML
    private Label progress;

    @FXML
    private Button next;

    @FXML
    private Button skip;

    public TourView(TourViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        text.textProperty().bind(model.textProperty());
        model.currentProperty().subscribe(current -> text.pseudoClassStateChanged(OVER, !current));
        progress.textProperty().bind(model.progressProperty());
        next.textProperty().bind(model.nextProperty());
        skip.visibleProperty().bind(model.lastProperty().not());
        skip.managedProperty().bind(skip.visibleProperty());
        strip.accessibleTextProperty().bind(model.textProperty());
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

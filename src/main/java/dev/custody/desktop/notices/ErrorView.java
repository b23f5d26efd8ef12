package dev.custody.desktop.notices;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;

/** What went wrong, with details to copy. */
public final class ErrorView {
    private final NoticesModel model;
    private final Consumer<String> clipboard;

    @FXML
    private StackPane error;

    @FXML
    private Label title;

    @FXML
    private Label advice;

    @FXML
    private TextArea details;

    /** @param clipboard takes the text that is copied */
    public ErrorView(NoticesModel model, Consumer<String> clipboard) {
        this.model = model;
        this.clipboard = clipboard;
    }

    @FXML
    void initialize() {
        model.errorProperty().subscribe(report -> {
            error.setVisible(report != null);
            if (report != null) {
                title.setText(report.title());
                advice.setText(report.advice());
                details.setText(report.details());
                details.setScrollTop(0);
            }
        });
    }

    @FXML
    void copy() {
        clipboard.accept(title.getText() + "\n" + advice.getText() + "\n\n" + details.getText() + "\n");
    }

    @FXML
    void putAway() {
        model.errorProperty().set(null);
    }
}

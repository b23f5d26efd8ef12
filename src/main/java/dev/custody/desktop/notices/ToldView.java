package dev.custody.desktop.notices;

import dev.custody.desktop.bridge.Notice;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What was told before, to be read again. */
public final class ToldView {
    private final NoticesModel model;

    @FXML
    private StackPane told;

    @FXML
    private VBox lines;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label nothing;

    public ToldView(NoticesModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        // As high as its lines are in the width that they have: it would ask them as if they were not wrapped.
        scroll.prefHeightProperty().bind(lines.heightProperty().add(2));
        told.visibleProperty().bind(model.toldShownProperty());
        model.toldProperty().subscribe(all -> {
            lines.getChildren().setAll(all.stream().map(ToldView::line).toList());
            nothing.setVisible(all.isEmpty());
            nothing.setManaged(all.isEmpty());
        });
    }

    @FXML
    void putAway() {
        model.toldShownProperty().set(false);
    }

    private static Label line(Notice notice) {
        Label line = new Label(notice.text());
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add("told-line");
        if (notice.kind() == Notice.Kind.PROBLEM) {
            line.getStyleClass().add("problem");
        }
        return line;
    }
}

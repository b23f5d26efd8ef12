package dev.custody.desktop;

import dev.custody.desktop.bridge.Notice;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The window as it is seen: its panes are views of their own. */
public final class WindowView {
    private final WindowViewModel model;

    @FXML
    private HBox notice;

    @FXML
    private Label noticeText;

    @FXML
    private Button noticeUndo;

    @FXML
    private StackPane keys;

    @FXML
    private VBox keyList;

    WindowView(WindowViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        model.noticeProperty().subscribe(this::show);
        keys.visibleProperty().bind(model.keysShownProperty());
        for (Keys.Group group : Keys.SHEET) {
            Label heading = new Label(group.name());
            heading.getStyleClass().add("heading");
            keyList.getChildren().add(heading);
            for (Keys.Line line : group.lines()) {
                Label key = new Label(line.keys());
                key.getStyleClass().add("key");
                Label does = new Label(line.does());
                keyList.getChildren().add(new HBox(key, does));
            }
        }
    }

    @FXML
    void dismiss() {
        model.dismiss();
    }

    @FXML
    void undo() {
        model.undo();
    }

    @FXML
    void hideKeys() {
        model.keysShownProperty().set(false);
    }

    private void show(@Nullable Notice told) {
        notice.setVisible(told != null);
        if (told != null) {
            noticeText.setText(told.text());
            noticeUndo.setVisible(told.undo().isPresent());
            noticeUndo.setManaged(told.undo().isPresent());
            notice.getStyleClass().remove("problem");
            if (told.kind() == Notice.Kind.PROBLEM) {
                notice.getStyleClass().add("problem");
            }
        }
    }
}

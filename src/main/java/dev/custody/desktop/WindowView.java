package dev.custody.desktop;

import dev.custody.desktop.bridge.Notice;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The window as it is seen: its panes are views of their own. */
public final class WindowView {
    private static final double SIDE_SHARE = 0.16;
    private static final double LEFT_LEAST = 210;
    private static final double LEFT_MOST = 280;
    private static final double RIGHT_TO_LEFT = 1.6;
    private static final double RIGHT_LEAST = 360;
    private static final double RIGHT_MOST = 440;

    private final WindowViewModel model;
    private final PauseTransition fade = new PauseTransition(Duration.seconds(8));
    private boolean divided;

    @FXML
    private SplitPane split;

    @FXML
    private HBox notice;

    @FXML
    private Label noticeText;

    @FXML
    private Button noticeAction;

    @FXML
    private StackPane keys;

    @FXML
    private VBox keyList;

    WindowView(WindowViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        split.widthProperty().subscribe(this::divide);
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
    void act() {
        model.act();
    }

    @FXML
    void hideKeys() {
        model.keysShownProperty().set(false);
    }

    /** Once, when the width is known: the sides get what they want, the diagram all the rest. */
    private void divide() {
        double width = split.getWidth();
        if (divided || width <= 0) {
            return;
        }
        divided = true;
        double left = Math.clamp(width * SIDE_SHARE, LEFT_LEAST, LEFT_MOST);
        double right = Math.clamp(width * SIDE_SHARE * RIGHT_TO_LEFT, RIGHT_LEAST, RIGHT_MOST);
        split.setDividerPositions(left / width, 1 - right / width);
    }

    private void show(@Nullable Notice told) {
        fade.stop();
        notice.setVisible(told != null);
        if (told != null) {
            noticeText.setText(told.text());
            noticeAction.setText(told.action().map(Notice.Action::name).orElse(""));
            noticeAction.setVisible(told.action().isPresent());
            noticeAction.setManaged(told.action().isPresent());
            notice.getStyleClass().remove("problem");
            if (told.kind() == Notice.Kind.PROBLEM) {
                notice.getStyleClass().add("problem");
            } else {
                // Good news need not be waved away.
                fade.setOnFinished(_ -> notice.setVisible(false));
                fade.playFromStart();
            }
        }
    }
}

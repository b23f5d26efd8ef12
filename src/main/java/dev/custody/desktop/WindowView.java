package dev.custody.desktop;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The window as it is seen: header, docks, transport and timeline, and what comes on top of them. */
public final class WindowView {
    private final WindowViewModel model;
    private final Actions actions;
    private final Texts texts;
    private final PauseTransition fade = new PauseTransition(Duration.seconds(8));

    @FXML
    private StackPane window;

    @FXML
    private HBox centreTabs;

    @FXML
    private HBox tools;

    @FXML
    private SplitPane split;

    @FXML
    private HBox bottom;

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

    WindowView(WindowViewModel model, Actions actions, Texts texts) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        model.noticeProperty().subscribe(this::show);
        keys.visibleProperty().bind(model.keysShownProperty());
        model.keysShownProperty().subscribe(shown -> {
            if (shown) {
                listKeys();
            }
        });
    }

    /** What the docks are put into. */
    SplitPane split() {
        return split;
    }

    /** Puts the names of what the centre can show into the header. */
    void setCentreTabs(Node tabs) {
        centreTabs.getChildren().setAll(tabs);
    }

    /** What stands below all docks, from left to right; the last takes the room that is left. */
    void setBottom(Node... parts) {
        bottom.getChildren().setAll(parts);
        HBox.setHgrow(parts[parts.length - 1], Priority.ALWAYS);
    }

    /** Puts something over the right of the window, from its top to its bottom; nobody sees it yet. */
    void addDrawer(Node drawer) {
        drawer.setVisible(false);
        StackPane.setAlignment(drawer, Pos.TOP_RIGHT);
        // Below notices: what they say may be about what was done there.
        window.getChildren().add(1, drawer);
    }

    /** A button in the header for that action, with its icon. */
    void addTool(String action, String icon) {
        Button button = new Button();
        button.setId(action);
        Region shape = new Region();
        shape.getStyleClass().addAll("icon", icon);
        button.setGraphic(shape);
        button.getStyleClass().addAll("flat", "tool");
        actions.bind(button, action);
        tools.getChildren().add(button);
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

    private void listKeys() {
        keyList.getChildren().clear();
        for (Action.Group group : Action.Group.values()) {
            List<Action> listed = actions.all().stream()
                    .filter(action -> action.group() == group && !action.keys().isEmpty())
                    .toList();
            if (!listed.isEmpty()) {
                Label heading = new Label(texts.of("group." + group));
                heading.getStyleClass().add("heading");
                keyList.getChildren().add(heading);
                listed.forEach(action -> keyList.getChildren().add(keyLine(action)));
            }
        }
    }

    private static HBox keyLine(Action action) {
        Label key = new Label(action.keys().stream().map(Chord::text).collect(Collectors.joining("  ")));
        key.getStyleClass().add("key");
        return new HBox(key, new Label(action.hint()));
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

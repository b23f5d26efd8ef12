package dev.custody.desktop;

import dev.custody.desktop.action.Actions;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The window as it is seen: header, docks, transport and timeline, and what comes on top of them. */
public final class WindowView {
    private final Actions actions;

    /** Between the timeline and what lies above it, in pixels. */
    private static final double ABOVE = 12;

    @FXML
    private StackPane window;

    @FXML
    private HBox header;

    @FXML
    private HBox centreTabs;

    @FXML
    private HBox tools;

    @FXML
    private SplitPane split;

    @FXML
    private HBox bottom;

    WindowView(Actions actions) {
        this.actions = actions;
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

    /** A button before all else in the header, for what stands at the left when it is not seen. */
    void addSideTool(String action, String icon, ObservableValue<Boolean> seen) {
        Button button = tool(action, icon);
        button.visibleProperty().bind(seen);
        button.managedProperty().bind(seen);
        button.getStyleClass().add("side-tool");
        header.getChildren().addFirst(button);
    }

    /** A button in the header for that action, with its icon. */
    void addTool(String action, String icon) {
        tools.getChildren().add(tool(action, icon));
    }

    private Button tool(String action, String icon) {
        Button button = new Button();
        button.setId(action);
        Region shape = new Region();
        shape.getStyleClass().addAll("icon", icon);
        button.setGraphic(shape);
        button.getStyleClass().addAll("flat", "tool");
        actions.bind(button, action);
        return button;
    }

    /** The button in the header that looks like a field to search in, for that action. */
    void addSearch(String action) {
        Button button = new Button();
        button.setId(action);
        button.getStyleClass().add("palette-button");
        actions.bind(button, action);
        String key = actions.key(actions.get(action));
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        button.setGraphic(cap);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setFocusTraversable(true);
        tools.getChildren().add(button);
    }

    /** Puts something over the window, above the timeline, however high that is with its branches. */
    void addLayerAboveTimeline(Node layer) {
        layer.translateYProperty().bind(bottom.heightProperty().add(ABOVE).negate());
        addLayer(layer);
    }

    /** Puts something over the window. */
    void addLayer(Node layer) {
        window.getChildren().add(layer);
    }
}

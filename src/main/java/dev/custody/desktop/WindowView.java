package dev.custody.desktop;

import static dev.custody.desktop.pane.Parts.part;
import static dev.custody.desktop.pane.Parts.styled;
import static dev.custody.desktop.pane.Parts.tool;

import dev.custody.desktop.action.Actions;
import dev.custody.desktop.pane.Dock;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window as it is seen: header, docks, transport and timeline, and what comes on top of them. */
public final class WindowView {
    /** The words of a button to search are seen in one that is wider; in others its key alone. */
    private static final double ROOM_FOR_WORDS = 124;

    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");
    /** From this width on, in pixels, the header has room for names beside icons. */
    private static final double ROOMY_WIDTH = 1240;
    /** In one that is less wide, what can be done needs the room of Custody's name. */
    private static final double WORDMARK_WIDTH = 900;

    private final Actions actions;

    private final HBox header = part(new HBox(), "header", "header");
    private final HBox centreTabs = part(new HBox(), "centreTabs", "centre-tabs");
    private final HBox tools = part(new HBox(), "tools", "tools");
    private final SplitPane split = part(new SplitPane(), "split", "split");
    private final HBox bottom = part(new HBox(), "bottom", "bottom");
    /** All that is below the docks. */
    private final VBox foot = new VBox(bottom);

    private final StackPane window = part(new StackPane(), "window");

    WindowView(Actions actions) {
        this.actions = actions;
        Label wordmark = styled(new Label("Custody"), "wordmark");
        wordmark.setMinWidth(Region.USE_PREF_SIZE);
        centreTabs.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header.getChildren().addAll(wordmark, centreTabs, gap, tools);
        window.widthProperty().subscribe(width -> {
            header.pseudoClassStateChanged(ROOMY, width.doubleValue() >= ROOMY_WIDTH);
            wordmark.setVisible(width.doubleValue() >= WORDMARK_WIDTH);
            wordmark.setManaged(wordmark.isVisible());
        });
        VBox.setVgrow(split, Priority.ALWAYS);
        // The docks give way to what stands below them, never the other way round.
        foot.setMinHeight(Region.USE_PREF_SIZE);
        window.getChildren().add(new VBox(header, split, foot));
    }

    /** All of it. */
    Parent node() {
        return window;
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

    /** Puts something between the docks and the timeline; it takes room as long as it is visible. */
    void addStrip(Node strip) {
        strip.managedProperty().bind(strip.visibleProperty());
        foot.getChildren().addFirst(strip);
    }

    /** A button before all else in the header, for what stands at the left when it is not seen. */
    void addSideTool(String action, String icon, ObservableValue<Boolean> seen) {
        Button button = tool(actions, action, icon);
        button.visibleProperty().bind(seen);
        button.managedProperty().bind(seen);
        button.getStyleClass().add("side-tool");
        header.getChildren().addFirst(button);
    }

    /** What can be done whatever is seen: search, undo, files, and what concerns the window itself. */
    void addUsualTools() {
        addSearch("palette");
        addTools(icon("undo", "icon-undo"), icon("redo", "icon-redo"));
        addTools(named("open-run", "icon-open"), named("save-run", "icon-save"));
        addTools(
                icon("theme", "icon-theme"),
                icon("settings", "icon-settings"),
                icon("show-told", "icon-told"),
                icon("show-keys", "icon-keys"));
    }

    /** Buttons in the header that belong together, apart from those before them. */
    void addTools(Node... group) {
        HBox together = styled(new HBox(group), "tool-group");
        together.setMinWidth(Region.USE_PREF_SIZE);
        tools.getChildren().add(together);
    }

    /** A button for that action, with its icon. */
    private Button icon(String action, String icon) {
        return tool(actions, action, icon);
    }

    /** The same, with its name beside the icon where the header has room for it. */
    Button named(String action, String icon) {
        Button button = tool(actions, action, icon);
        button.textProperty().bind(actions.get(action).name());
        return button;
    }

    /** The button in the header that looks like a field to search in, for that action. */
    private void addSearch(String action) {
        Button button = part(new Button(), action, "palette-button");
        actions.bind(button, action);
        Region glass = styled(new Region(), "icon", "icon-search");
        glass.managedProperty().bind(glass.visibleProperty());
        Label key = styled(new Label(actions.key(actions.get(action))), "key-cap");
        button.setGraphic(styled(new HBox(glass, key), "search-graphic"));
        button.widthProperty()
                .map(width -> width.doubleValue() < ROOM_FOR_WORDS)
                .subscribe(brief -> {
                    button.setContentDisplay(brief ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.RIGHT);
                    // Where there is no room for words, it says what the field is for.
                    glass.setVisible(brief);
                });
        button.setFocusTraversable(true);
        tools.getChildren().add(button);
    }

    /** Puts notices over the window, where they hide least. */
    void addNotices(Region notices, ObservableValue<Optional<Dock>> upperRight) {
        addLayer(notices);
        new NoticePlace(notices, window, foot, upperRight);
    }

    /** Puts something over the window. */
    void addLayer(Node layer) {
        window.getChildren().add(layer);
    }
}

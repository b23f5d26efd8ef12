package dev.custody.desktop.keysheet;

import dev.custody.desktop.action.Actions;
import dev.custody.desktop.text.Texts;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The key sheet as it is seen, over the whole window: all of it at once, smaller where a window has no room for it. */
public final class KeySheetView {
    private static final double WIDE = 960;
    private static final double WIDEST = 1600;
    /** Smaller than that nobody can read it: it scrolls then. */
    private static final double SMALLEST = 0.75;

    private static final double STEP = 0.05;

    private final KeySheet sheet;
    private final BooleanProperty shown;

    @FXML
    private StackPane keys;

    @FXML
    private VBox paper;

    @FXML
    private HBox head;

    @FXML
    private HBox columns;

    /**
     * @param ofWindow with {@code group.GROUP} for each group of actions
     * @param shown whether it is seen
     */
    public KeySheetView(Actions actions, Texts texts, Texts ofWindow, BooleanProperty shown) {
        sheet = new KeySheet(actions, texts, ofWindow);
        this.shown = shown;
    }

    @FXML
    void initialize() {
        keys.visibleProperty().bind(shown);
        shown.subscribe(this::fit);
        keys.widthProperty().subscribe(this::fit);
        keys.heightProperty().subscribe(this::fit);
    }

    @FXML
    void putAway() {
        shown.set(false);
    }

    private void fit() {
        if (!shown.get()) {
            return;
        }
        keys.applyCss();
        Insets around = keys.getInsets();
        double width = keys.getWidth() - around.getLeft() - around.getRight();
        double height = keys.getHeight() - around.getTop() - around.getBottom();
        if (width <= 0 || height <= 0) {
            return;
        }
        columns.getChildren().forEach(KeySheetView::align);
        double factor = 1;
        while (!fits(width / factor, height / factor) && factor - STEP >= SMALLEST) {
            factor -= STEP;
        }
        paper.setScaleX(factor);
        paper.setScaleY(factor);
    }

    /** Makes it for a window of that size, and tells whether all of it is seen there. */
    private boolean fits(double width, double height) {
        fill(width >= WIDEST ? 4 : width >= WIDE ? 3 : 2);
        double inner = columns.prefWidth(-1);
        double sides = paper.getInsets().getLeft() + paper.getInsets().getRight();
        double across = Math.min(width, inner + sides);
        double frame = paper.getInsets().getTop() + paper.getInsets().getBottom() + paper.getSpacing();
        double needed = frame + head.prefHeight(-1) + columns.prefHeight(across - sides) + 1;
        paper.setMinSize(across, Math.min(needed, height));
        paper.setMaxSize(across, Math.min(needed, height));
        return needed <= height;
    }

    /** Another window, or another scale, seldom needs another number of columns: what there is stays. */
    private void fill(int count) {
        if (columns.getChildren().size() == count) {
            return;
        }
        columns.getChildren().clear();
        for (var sections : KeySheet.columns(sheet.sections(), count)) {
            VBox column = new VBox();
            column.getStyleClass().add("key-column");
            sections.forEach(section -> addSection(column, section));
            columns.getChildren().add(column);
        }
        columns.applyCss();
        columns.getChildren().forEach(KeySheetView::align);
    }

    /** What keys do begins at one line, however long their names are. */
    private static void align(Node column) {
        List<Region> inColumn = ((VBox) column)
                .getChildren().stream()
                        .filter(HBox.class::isInstance)
                        .map(line -> (Region) ((HBox) line).getChildren().getFirst())
                        .toList();
        inColumn.forEach(key -> key.setMinWidth(Region.USE_PREF_SIZE));
        double widest =
                inColumn.stream().mapToDouble(key -> key.prefWidth(-1)).max().orElse(0);
        inColumn.forEach(key -> key.setMinWidth(widest));
    }

    private static void addSection(VBox column, KeySheet.Section section) {
        Label heading = new Label(section.title());
        heading.getStyleClass().add("heading");
        column.getChildren().add(heading);
        for (KeySheet.Line line : section.lines()) {
            HBox keys = new HBox();
            keys.getStyleClass().add("key-caps");
            line.keys().forEach(key -> keys.getChildren().add(cap(key)));
            Label what = new Label(line.what());
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(what, Priority.ALWAYS);
            keys.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(keys, what);
            row.getStyleClass().add("key-line");
            column.getChildren().add(row);
        }
    }

    private static Label cap(String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }
}

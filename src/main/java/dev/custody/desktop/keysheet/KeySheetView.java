package dev.custody.desktop.keysheet;

import dev.custody.desktop.action.Actions;
import dev.custody.desktop.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
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
    /** By their number. What a window once had room for stays. */
    private final Map<Integer, KeyColumns> made = new HashMap<>();

    private List<KeySheet.Section> sections = List.of();

    @FXML
    private StackPane keys;

    @FXML
    private VBox paper;

    @FXML
    private HBox head;

    @FXML
    private StackPane columns;

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
        // Not to be seen while it is made.
        paper.setOpacity(0);
        shown.subscribe(_ -> list());
        keys.widthProperty().subscribe(this::fit);
        keys.heightProperty().subscribe(this::fit);
    }

    @FXML
    void putAway() {
        shown.set(false);
    }

    /** Lists what can be done now: panels add what is theirs when they are made. */
    private void list() {
        List<KeySheet.Section> now = shown.get() ? sheet.sections() : sections;
        if (!now.equals(sections)) {
            sections = now;
            made.clear();
            columns.getChildren().clear();
            paper.setOpacity(0);
        }
        fit();
    }

    /** Makes it as large as the window has room for; if columns have to be made for that, once they are. */
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
        for (double factor = 1; ; factor -= STEP) {
            KeyColumns inColumns = inColumns(width / factor);
            if (!inColumns.isMade()) {
                return;
            }
            inColumns.align();
            if (fits(inColumns, width / factor, height / factor) || factor - STEP < SMALLEST) {
                paper.setScaleX(factor);
                paper.setScaleY(factor);
                show(inColumns);
                return;
            }
        }
    }

    /** As many columns as that is wide enough for. */
    private KeyColumns inColumns(double width) {
        int count = width >= WIDEST ? 4 : width >= WIDE ? 3 : 2;
        return made.computeIfAbsent(count, _ -> {
            KeyColumns all = new KeyColumns(KeySheet.columns(sections, count));
            columns.getChildren().add(all);
            all.make(this::fit);
            return all;
        });
    }

    /** Sizes it for so much room, and tells whether all of it is seen there. */
    private boolean fits(KeyColumns all, double width, double height) {
        double inner = all.prefWidth(-1);
        double sides = paper.getInsets().getLeft() + paper.getInsets().getRight();
        double across = Math.min(width, inner + sides);
        double frame = paper.getInsets().getTop() + paper.getInsets().getBottom() + paper.getSpacing();
        double needed = frame + head.prefHeight(-1) + all.prefHeight(across - sides) + 1;
        paper.setMinSize(across, Math.min(needed, height));
        paper.setMaxSize(across, Math.min(needed, height));
        return needed <= height;
    }

    private void show(KeyColumns chosen) {
        for (KeyColumns each : made.values()) {
            each.setVisible(each == chosen);
            each.setManaged(each == chosen);
        }
        paper.setOpacity(1);
    }
}

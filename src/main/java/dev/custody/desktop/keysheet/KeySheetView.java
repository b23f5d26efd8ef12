package dev.custody.desktop.keysheet;

import dev.custody.desktop.action.Actions;
import dev.custody.desktop.text.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The key sheet as it is seen, over the whole window. */
public final class KeySheetView {
    private static final double WIDE = 1120;
    private static final double WIDEST = 1600;

    private final KeySheet sheet;
    private final BooleanProperty shown;

    @FXML
    private StackPane keys;

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
        shown.subscribe(this::fill);
        keys.widthProperty().subscribe(this::fill);
    }

    @FXML
    void putAway() {
        shown.set(false);
    }

    private void fill() {
        if (!shown.get()) {
            return;
        }
        columns.getChildren().clear();
        int count = keys.getWidth() >= WIDEST ? 4 : keys.getWidth() >= WIDE ? 3 : 2;
        for (var sections : KeySheet.columns(sheet.sections(), count)) {
            VBox column = new VBox();
            column.getStyleClass().add("key-column");
            sections.forEach(section -> addSection(column, section));
            columns.getChildren().add(column);
        }
    }

    private static void addSection(VBox column, KeySheet.Section section) {
        Label heading = new Label(section.title());
        heading.getStyleClass().add("heading");
        column.getChildren().add(heading);
        for (KeySheet.Line line : section.lines()) {
            Label key = new Label(line.keys());
            key.getStyleClass().add("key");
            Label what = new Label(line.what());
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(what, Priority.ALWAYS);
            key.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(key, what);
            row.getStyleClass().add("key-line");
            column.getChildren().add(row);
        }
    }
}

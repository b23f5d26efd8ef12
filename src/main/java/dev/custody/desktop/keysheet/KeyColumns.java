package dev.custody.desktop.keysheet;

import dev.custody.desktop.bridge.Pulse;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The keys in so many columns, which come one in a pulse: there are more lines than one pulse should style. */
final class KeyColumns extends HBox {
    private final List<List<KeySheet.Section>> sections;

    KeyColumns(List<List<KeySheet.Section>> sections) {
        this.sections = sections;
        getStyleClass().add("key-columns");
    }

    /** Makes all of them in the next pulses, and says so in the last. */
    void make(Runnable onMade) {
        Pulse.inTurn(Stream.concat(sections.stream().map(of -> () -> add(of)), Stream.of(onMade))
                .toList());
    }

    boolean isMade() {
        return getChildren().size() == sections.size();
    }

    /** Has what keys do begin at one line down each column, however long their names are. */
    void align() {
        getChildren().forEach(column -> align((VBox) column));
    }

    private static void align(VBox column) {
        List<Region> inColumn = column.getChildren().stream()
                .filter(HBox.class::isInstance)
                .map(line -> (Region) ((HBox) line).getChildren().getFirst())
                .toList();
        inColumn.forEach(key -> key.setMinWidth(Region.USE_PREF_SIZE));
        double widest =
                inColumn.stream().mapToDouble(key -> key.prefWidth(-1)).max().orElse(0);
        inColumn.forEach(key -> key.setMinWidth(widest));
    }

    private void add(List<KeySheet.Section> of) {
        VBox column = new VBox();
        column.getStyleClass().add("key-column");
        of.forEach(section -> add(column, section));
        getChildren().add(column);
        column.applyCss();
    }

    private static void add(VBox column, KeySheet.Section section) {
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

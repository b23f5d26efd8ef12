package dev.custody.desktop.palette;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A line of the palette: the name with the letters that were typed standing out, what it belongs to, its key. */
final class PaletteCell extends ListCell<Found> {
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    private final TextFlow name = new TextFlow();
    private final Label detail = new Label();
    private final Label key = new Label();
    private final HBox line;

    PaletteCell() {
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        name.getStyleClass().add("name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("detail");
        key.getStyleClass().add("key-cap");
        key.setMinWidth(Region.USE_PREF_SIZE);
        line = new HBox(name, room, detail, key);
        line.getStyleClass().add("line");
    }

    @Override
    protected void updateItem(@Nullable Found found, boolean empty) {
        super.updateItem(found, empty);
        if (found == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        PaletteEntry entry = found.entry();
        write(entry.name(), found);
        detail.setText(entry.detail());
        key.setText(entry.key());
        key.setVisible(!entry.key().isEmpty());
        key.setManaged(!entry.key().isEmpty());
        pseudoClassStateChanged(IDLE, !entry.enabled());
        setAccessibleText(entry.name() + ", " + entry.detail() + (entry.key().isEmpty() ? "" : ", " + entry.key()));
        setGraphic(line);
    }

    private void write(String text, Found found) {
        name.getChildren().clear();
        int at = 0;
        while (at < text.length()) {
            boolean hit = found.letters().contains(at);
            int end = at + 1;
            while (end < text.length() && found.letters().contains(end) == hit) {
                end++;
            }
            Text part = new Text(text.substring(at, end));
            part.getStyleClass().add(hit ? "hit" : "letters");
            name.getChildren().add(part);
            at = end;
        }
    }
}

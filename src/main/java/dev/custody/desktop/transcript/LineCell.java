package dev.custody.desktop.transcript;

import dev.custody.desktop.action.Tip;
import dev.custody.transcript.Line;
import dev.custody.transcript.Weight;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line, and whether it is at the playhead or still to come. */
final class LineCell extends ListCell<Integer> {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");
    private static final PseudoClass HEADLINE = PseudoClass.getPseudoClass("headline");
    private static final PseudoClass LOSS = PseudoClass.getPseudoClass("loss");

    /** At the right of a line. */
    private static final double ROOM = 8;

    private final TranscriptViewModel model;
    private final Region mark = new Region();
    private final Label time = new Label();
    private final Label text = new Label();
    private final HBox row = new HBox(mark, time, text);
    private final Tooltip whole = Tip.of();

    LineCell(TranscriptViewModel model) {
        this.model = model;
        getStyleClass().add("transcript-line");
        mark.getStyleClass().add("transcript-mark");
        time.getStyleClass().add("transcript-time");
        row.getStyleClass().add("transcript-row");
        // As wide as the list, so that a long sentence ends in an ellipsis; the tooltip has all of it.
        setPrefWidth(0);
        row.maxWidthProperty().bind(widthProperty().subtract(ROOM));
        time.setMinWidth(Region.USE_PREF_SIZE);
        model.currentProperty().subscribe(this::place);
        setOnMouseClicked(event -> {
            boolean plain = !event.isShortcutDown() && !event.isShiftDown();
            if (event.getButton() == MouseButton.PRIMARY && plain && !isEmpty()) {
                model.goTo(getIndex());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Integer position, boolean empty) {
        super.updateItem(position, empty);
        if (empty || position == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            pseudoClassStateChanged(HEADLINE, false);
            pseudoClassStateChanged(LOSS, false);
        } else {
            Line line = model.line(position);
            time.setText(model.time(line));
            text.setText(line.text());
            whole.setText(line.text());
            setTooltip(whole);
            setAccessibleText(model.spoken(line));
            setGraphic(row);
            pseudoClassStateChanged(HEADLINE, line.weight() == Weight.HEADLINE);
            pseudoClassStateChanged(LOSS, line.loses());
        }
        place();
    }

    private void place() {
        int now = model.currentProperty().get();
        pseudoClassStateChanged(NOW, !isEmpty() && getIndex() == now);
        pseudoClassStateChanged(LATER, !isEmpty() && getIndex() > now);
    }
}

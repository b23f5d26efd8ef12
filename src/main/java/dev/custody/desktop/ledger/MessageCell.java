package dev.custody.desktop.ledger;

import dev.custody.desktop.action.Tip;
import dev.custody.desktop.canvas.OutcomeSign;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A message's number with the sign of its outcome. */
final class MessageCell extends TableCell<LedgerRow, LedgerRow> {
    private final Region mark = new Region();
    private final Tooltip tip = Tip.of();
    private String sign = "";

    @Override
    protected void updateItem(@Nullable LedgerRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        String now = OutcomeSign.styleClass(row.outcome(), row.gotYes());
        if (!now.equals(sign)) {
            mark.getStyleClass().setAll("sign", now);
            sign = now;
        }
        setGraphic(mark);
        setText(row.by().isEmpty() ? row.message().toString() : row.message() + " " + row.by());
        tip.setText(row.message() + (row.by().isEmpty() ? "" : " " + row.by()) + ", " + row.type() + "\n"
                + row.payloadText());
        setTooltip(tip);
    }
}

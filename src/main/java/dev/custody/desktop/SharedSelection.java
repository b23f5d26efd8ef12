package dev.custody.desktop;

import dev.custody.desktop.canvas.Selection;
import dev.custody.trace.MessageId;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/** A message that is selected in the diagram is selected in the ledger, and the other way round. */
final class SharedSelection {
    private SharedSelection() {}

    static void between(ObjectProperty<Selection> inDiagram, ObjectProperty<@Nullable MessageId> inLedger) {
        inDiagram.subscribe(chosen -> {
            if (chosen instanceof Selection.OfMessage(MessageId message)) {
                inLedger.set(message);
            }
        });
        inLedger.subscribe(message -> {
            if (message != null) {
                inDiagram.set(new Selection.OfMessage(message));
            } else if (inDiagram.get() instanceof Selection.OfMessage) {
                inDiagram.set(new Selection.None());
            }
        });
    }
}

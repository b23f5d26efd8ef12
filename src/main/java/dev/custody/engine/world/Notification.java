package dev.custody.engine.world;

import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Table;
import dev.custody.diagram.Value;
import dev.custody.engine.port.StoredEntry;
import dev.custody.engine.world.Message.Copy;
import dev.custody.trace.Receipt;
import java.util.ArrayList;
import java.util.List;

/** Word of what became of a message: a copy of it, fingerprint and all, with the outcome as a further, last value. */
final class Notification {
    private Notification() {}

    static Copy about(Copy copy, String outcome) {
        List<NamedValue> values = new ArrayList<>(copy.values());
        values.add(new NamedValue(Table.OUTCOME, new Value.Text(outcome)));
        return new Copy(copy.message(), values, copy.fingerprint());
    }

    /** What the client makes of it. */
    static Receipt read(StoredEntry entry) {
        boolean failed = entry.values().getLast().value().equals(new Value.Text(Table.FAILED));
        return failed ? Receipt.FAILED : Receipt.DONE;
    }
}

package dev.custody.engine.port;

import dev.custody.diagram.NamedValue;
import java.util.List;

/**
 * A row as a database gives it back.
 *
 * @param values the fields of the message type, in its order
 */
public record StoredRow(int row, int message, List<NamedValue> values, String fingerprint) {
    public StoredRow {
        values = List.copyOf(values);
    }
}

package dev.custody.engine.port;

import dev.custody.diagram.NamedValue;
import java.util.List;

/**
 * An entry as a queue gives it back.
 *
 * @param receives how often it was received, this time included
 */
public record StoredEntry(int entry, int message, int receives, List<NamedValue> values, String fingerprint) {
    public StoredEntry {
        values = List.copyOf(values);
    }
}

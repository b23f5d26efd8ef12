package dev.custody.sink.heap;

import dev.custody.diagram.NamedValue;
import dev.custody.engine.port.StoredEntry;
import java.util.Comparator;
import java.util.List;

/** An entry of a queue or topic. */
final class HeapEntry {
    /** In which order they are received. */
    static final Comparator<HeapEntry> LONGEST_VISIBLE_FIRST =
            Comparator.<HeapEntry>comparingLong(entry -> entry.visibleAtMicros).thenComparingInt(entry -> entry.number);

    private final int number;
    private final String channel;
    private final int message;
    private final List<NamedValue> values;
    private final String fingerprint;
    private int receives;
    private long visibleAtMicros;

    HeapEntry(
            int number,
            String channel,
            int message,
            List<NamedValue> values,
            String fingerprint,
            long visibleAtMicros) {
        this.number = number;
        this.channel = channel;
        this.message = message;
        this.values = values;
        this.fingerprint = fingerprint;
        this.visibleAtMicros = visibleAtMicros;
    }

    int number() {
        return number;
    }

    String channel() {
        return channel;
    }

    int receives() {
        return receives;
    }

    long visibleAtMicros() {
        return visibleAtMicros;
    }

    void received() {
        receives++;
    }

    /** Not while it is sorted by this. */
    void visibleAt(long micros) {
        visibleAtMicros = micros;
    }

    StoredEntry stored() {
        return new StoredEntry(number, message, receives, values, fingerprint);
    }
}

package dev.custody.trace;

import java.util.List;

/** The events of a run from its start, in order. */
public record Trace(List<TraceEvent> events) {
    public Trace {
        events = List.copyOf(events);
    }

    /** The virtual time of the last event, in microseconds; 0 for an empty trace. */
    public long endMicros() {
        return events.isEmpty() ? 0 : events.getLast().atMicros();
    }
}

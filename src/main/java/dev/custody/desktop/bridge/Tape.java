package dev.custody.desktop.bridge;

import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** The events of a run that are known so far. A position is a number of events; position 0 is before the first. */
public final class Tape {
    private final List<TraceEvent> events = new ArrayList<>();

    public int size() {
        return events.size();
    }

    /** The event that leads from {@code position} to the next one. */
    TraceEvent after(int position) {
        return events.get(position);
    }

    public void append(List<TraceEvent> more) {
        events.addAll(more);
    }

    void cut(int position) {
        events.subList(position, events.size()).clear();
    }

    /** The position at which everything up to and at that time has happened. */
    int positionAt(long micros) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).atMicros() <= micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    List<TraceEvent> copy() {
        return List.copyOf(events);
    }
}

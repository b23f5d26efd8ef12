package dev.custody.ledger;

import dev.custody.diagram.ComponentId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was wrong for a while.
 *
 * @param replica which one was down; -1 for the whole component
 * @param to for a cut link, where it led to
 * @param endPosition the event that mended it; -1 if none did yet
 */
public record Fault(
        Kind kind,
        ComponentId component,
        int replica,
        @Nullable ComponentId to,
        long fromMicros,
        int fromPosition,
        int endPosition) {
    /** What can be wrong. Slowness is none: what is slow gets there. */
    public enum Kind {
        DOWN,
        CUT,
        REFUSES_WRITES
    }

    public boolean goesOn() {
        return endPosition < 0;
    }

    Fault mended(int position) {
        return new Fault(kind, component, replica, to, fromMicros, fromPosition, position);
    }

    /** Whether it was so at any time from one event to another, both included. */
    boolean touches(int from, int to) {
        return fromPosition <= to && (goesOn() || endPosition >= from);
    }

    /** Whether it was so all the time from one event to another. */
    boolean spans(int from, int to) {
        return fromPosition < from && (goesOn() || endPosition > to);
    }
}

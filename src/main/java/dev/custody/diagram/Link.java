package dev.custody.diagram;

import java.util.List;

/**
 * A way between two components. It is drawn from {@code from} to {@code to}, the direction in which messages travel; who of
 * the two calls the other is a matter of triggers and steps.
 *
 * @param latencyMicros how long a hop takes, one way
 * @param jitterMicros how much longer, at most, chance may make it
 * @param via corners that the drawn line passes through, in order; usually none
 */
public record Link(ComponentId from, ComponentId to, long latencyMicros, long jitterMicros, List<Place> via) {
    public Link {
        via = List.copyOf(via);
    }

    /** Whether this link joins {@code a} and {@code b}, in either direction. */
    public boolean joins(ComponentId a, ComponentId b) {
        return (from.equals(a) && to.equals(b)) || (from.equals(b) && to.equals(a));
    }
}

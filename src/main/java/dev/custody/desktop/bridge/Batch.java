package dev.custody.desktop.bridge;

import dev.custody.engine.TimedCommand;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.Optional;

/**
 * What the engine has to tell.
 *
 * @param events the new ones
 * @param nowMicros the virtual time that the run has reached
 * @param nextMicros when the next thing will happen; {@code Long.MAX_VALUE} if nothing will
 * @param given all commands that were given in this run so far, those of its plan included, in order
 * @param answered how many of the requests made of this run have been met; what comes on the way to one does not count it
 * @param problem why it can't go on, if it can't although it should
 */
public record Batch(
        List<TraceEvent> events,
        long nowMicros,
        long nextMicros,
        boolean atRest,
        boolean ended,
        List<Given> given,
        int answered,
        Optional<Breakdown> problem) {
    public Batch {
        events = List.copyOf(events);
        given = List.copyOf(given);
    }

    /** @param command with the exact moment at which it was given
     * @param position the number of events before it */
    public record Given(TimedCommand command, int position) {}
}

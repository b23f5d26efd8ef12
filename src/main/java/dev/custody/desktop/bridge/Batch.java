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
 * @param given all commands that were given in this run, apart from those of its plan
 * @param problem why it can't go on, in a sentence for people
 */
public record Batch(
        List<TraceEvent> events,
        long nowMicros,
        long nextMicros,
        boolean atRest,
        boolean ended,
        List<Given> given,
        Optional<String> problem) {
    public Batch {
        events = List.copyOf(events);
        given = List.copyOf(given);
    }

    /** @param position the number of events before it */
    public record Given(TimedCommand command, int position) {}
}

package dev.custody.transcript;

import dev.custody.diagram.ComponentId;
import dev.custody.trace.MessageId;
import java.util.List;

/**
 * What happened, in a sentence without a full stop.
 *
 * @param position of the event in the trace
 * @param atMicros when, in virtual time
 * @param loses whether a message is lost by it, whatever its kind
 * @param components where it happened; those of a hop in its direction; none if it is about the run
 * @param messages whose event it is, or in whose hand they were to whom it happened; none if it is about no message
 */
public record Line(
        int position,
        long atMicros,
        Kind kind,
        Weight weight,
        boolean loses,
        List<ComponentId> components,
        List<MessageId> messages,
        String text) {}

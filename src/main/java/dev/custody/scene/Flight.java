package dev.custody.scene;

import dev.custody.diagram.ComponentId;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import java.util.List;

/**
 * Something on its way on a link.
 *
 * @param startMicros when it set out
 * @param arriveMicros when it arrives, if nothing happens to it
 */
public record Flight(
        int hop,
        HopKind kind,
        ComponentId from,
        int fromReplica,
        ComponentId to,
        int toReplica,
        int job,
        String what,
        List<MessageId> messages,
        long startMicros,
        long arriveMicros) {

    /** How much of its way lies behind it at that time, from 0 to 1. */
    public double progress(long micros) {
        if (micros >= arriveMicros) {
            return 1;
        }
        if (micros <= startMicros) {
            return 0;
        }
        return (double) (micros - startMicros) / (arriveMicros - startMicros);
    }
}

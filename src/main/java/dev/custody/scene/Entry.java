package dev.custody.scene;

import dev.custody.diagram.ComponentId;
import dev.custody.trace.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a message in a queue, or in a subscription of a topic.
 *
 * @param channel the subscriber, in a topic; empty in a queue
 * @param storedMicros since when it is there
 * @param receives how often it was received
 * @param leasedMicros since when it is invisible; meaningless without a lease
 * @param untilMicros until when
 * @param consumer who has received it; null if it is visible
 */
public record Entry(
        int number,
        String channel,
        MessageId message,
        long storedMicros,
        int receives,
        long leasedMicros,
        long untilMicros,
        @Nullable ComponentId consumer,
        int replica) {

    public boolean isLeased() {
        return consumer != null;
    }

    /** How much of its invisibility is left at that time, from 1 to 0; 0 if it is visible. */
    public double leaseLeft(long micros) {
        if (consumer == null || untilMicros <= leasedMicros || micros >= untilMicros) {
            return 0;
        }
        return Math.min(1, (double) (untilMicros - micros) / (untilMicros - leasedMicros));
    }

    Entry leased(int times, long micros, long until, ComponentId by, int byReplica) {
        return new Entry(number, channel, message, storedMicros, times, micros, until, by, byReplica);
    }

    Entry visible() {
        return new Entry(number, channel, message, storedMicros, receives, 0, 0, null, -1);
    }
}

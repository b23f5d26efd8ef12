package dev.custody.scene;

import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent.StepOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job at work.
 *
 * @param slot its place among the jobs of its replica: the lowest that was free when it started
 * @param messages what it has in hand
 * @param step the step that it is at; null before its first
 * @param sinceMicros since when it is at that step
 * @param outcome how that step ended; null while it goes on
 */
public record Job(
        int number,
        int replica,
        int slot,
        List<MessageId> messages,
        @Nullable StepLabel step,
        long sinceMicros,
        @Nullable StepOutcome outcome) {

    Job at(StepLabel label, long micros) {
        return new Job(number, replica, slot, messages, label, micros, null);
    }

    Job ended(StepOutcome how) {
        return new Job(number, replica, slot, messages, step, sinceMicros, how);
    }

    Job with(List<MessageId> more) {
        List<MessageId> all = new ArrayList<>(messages);
        for (MessageId message : more) {
            if (!all.contains(message)) {
                all.add(message);
            }
        }
        return new Job(number, replica, slot, List.copyOf(all), step, sinceMicros, outcome);
    }
}

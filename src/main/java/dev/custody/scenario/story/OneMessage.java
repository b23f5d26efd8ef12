package dev.custody.scenario.story;

import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.trace.TraceEvent;

/** Whether something is so of one message. */
final class OneMessage extends Observer {
    private final int number;
    private final Measure measure;

    OneMessage(int number, Measure measure) {
        this.number = number;
        this.measure = measure;
    }

    @Override
    void take(TraceEvent event, Ledger after) {
        measure.note(event);
        if (after.lives().size() >= number) {
            MessageLife life = after.lives().get(number - 1);
            if (life.lastAt() == after.position() - 1) {
                set(measure.of(life) > 0, after);
            }
        }
    }
}

package dev.custody.scenario.story;

import dev.custody.diagram.MessageTypeId;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.trace.TraceEvent;
import java.util.Arrays;
import java.util.Optional;

/** Whether something is so of all messages together. Looks at those alone that an event concerns. */
final class ManyMessages extends Observer {
    private final Optional<MessageTypeId> type;
    private final Measure measure;
    private final Rule rule;
    private int[] measured = new int[64];
    private int messages;
    private int sum;

    /** Decides by the sum of what was measured, and the number of messages. */
    interface Rule {
        boolean holds(int sum, int messages);
    }

    /** @param type of which type; empty for all */
    ManyMessages(Optional<MessageTypeId> type, Measure measure, Rule rule) {
        this.type = type;
        this.measure = measure;
        this.rule = rule;
    }

    @Override
    void take(TraceEvent event, Ledger after) {
        measure.note(event);
        for (MessageLife life : after.concerned()) {
            if (type.isEmpty() || type.get().equals(life.type().id())) {
                int at = life.id().number();
                if (at >= measured.length) {
                    measured = Arrays.copyOf(measured, 2 * at);
                }
                int now = measure.of(life);
                sum += now - measured[at];
                measured[at] = now;
                messages += event instanceof TraceEvent.MessageCreated ? 1 : 0;
            }
        }
        set(rule.holds(sum, messages), after);
    }
}

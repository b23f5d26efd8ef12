package dev.custody.transcript;

import dev.custody.diagram.ComponentId;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Sentences;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An event gave a message another outcome, and its own sentence does not say so.
 *
 * @param why in the ledger's words, where the outcome alone says too little
 */
record Decision(MessageId message, ComponentId client, Outcome outcome, Optional<String> why) {
    /**
     * @param after the ledger, which has taken the event as its last
     * @param in the language of the reasons
     */
    static List<Decision> by(TraceEvent event, Ledger after, Sentences in) {
        List<Decision> decisions = List.of();
        for (MessageLife life : after.concerned()) {
            if (life.decidedAt() == after.position() - 1 && !isSaidBy(event, life.outcome())) {
                decisions = decisions.isEmpty() ? new ArrayList<>(1) : decisions;
                decisions.add(new Decision(
                        life.id(), life.client(), life.outcome(), why(life.id(), life.outcome(), after, in)));
            }
        }
        return decisions;
    }

    private static boolean isSaidBy(TraceEvent event, Outcome outcome) {
        return switch (outcome) {
            case UNDER_WAY -> event instanceof TraceEvent.MessageCreated;
            case REJECTED, FAILED, IN_DOUBT -> event instanceof TraceEvent.ReceiptGiven;
            case DEAD_LETTERED -> event instanceof TraceEvent.EntryRemoved;
            case DELIVERED, DUPLICATED, MANGLED, MISDELIVERED, LOST -> false;
        };
    }

    /** That of a loss is the event itself. */
    private static Optional<String> why(MessageId message, Outcome outcome, Ledger after, Sentences in) {
        return switch (outcome) {
            case DUPLICATED, MANGLED, MISDELIVERED -> Optional.of(after.why(message, in));
            case UNDER_WAY, DELIVERED, REJECTED, FAILED, DEAD_LETTERED, IN_DOUBT, LOST -> Optional.empty();
        };
    }
}

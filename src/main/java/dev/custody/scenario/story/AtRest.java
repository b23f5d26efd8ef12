package dev.custody.scenario.story;

import dev.custody.ledger.Ledger;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.EndReason;

/** Whether nothing moves any more. */
final class AtRest extends Observer {
    @Override
    void take(TraceEvent event, Ledger after) {
        set(event instanceof TraceEvent.RunEnded ended && ended.reason() == EndReason.AT_REST, after);
    }

    @Override
    void rest(boolean nothingMoves, Ledger now) {
        set(nothingMoves, now);
    }
}

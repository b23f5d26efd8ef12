package dev.custody.scenario.story;

import dev.custody.ledger.Ledger;
import dev.custody.trace.TraceEvent;

/**
 * Decides one condition along a run: told of each event once the ledger has taken it. One that does not concern it costs next
 * to nothing.
 */
abstract class Observer implements Decision.Observed {
    private boolean holds;
    private Since since = new Since(false, Since.NEVER, -1);

    /** Takes notice of the event that the ledger has taken last. */
    abstract void take(TraceEvent event, Ledger after);

    /** Takes notice of whether anything moves. */
    void rest(boolean nothingMoves, Ledger now) {}

    @Override
    public boolean holds() {
        return holds;
    }

    @Override
    public Since since() {
        return since;
    }

    /** Says what is so now. */
    final void set(boolean now, Ledger after) {
        if (now != holds) {
            holds = now;
            since = new Since(false, after.position() - 1, after.atMicros());
        }
    }
}

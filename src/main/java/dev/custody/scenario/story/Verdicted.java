package dev.custody.scenario.story;

import dev.custody.diagram.Claim;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdict.Role;
import dev.custody.ledger.Verdict.Standing;
import dev.custody.ledger.Verdicts;
import dev.custody.trace.TraceEvent;

/** Whether a guarantee is kept or broken. Judged only where somebody asks, and something has happened that may matter. */
final class Verdicted extends Observer {
    private final Claim claim;
    private final Standing standing;
    private final Ledger ledger;
    private boolean stale = true;

    Verdicted(Claim claim, Standing standing, Ledger ledger) {
        this.claim = claim;
        this.standing = standing;
        this.ledger = ledger;
    }

    @Override
    void take(TraceEvent event, Ledger after) {
        stale |= switch (event) {
            case TraceEvent.HopLost _, TraceEvent.JobEnded _ -> true;
            case TraceEvent.OfHop _, TraceEvent.OfJob _, TraceEvent.EntryLeased _, TraceEvent.TransactionOpened _ ->
                false;
            case TraceEvent.OfRun _,
                    TraceEvent.OfClient _,
                    TraceEvent.OfDatabase _,
                    TraceEvent.OfEntry _,
                    TraceEvent.OfFault _ -> true;
        };
    }

    @Override
    public boolean holds() {
        if (stale) {
            set(Verdicts.standing(claim, ledger) == standing, ledger);
            stale = false;
        }
        return super.holds();
    }

    /** The event that broke it, where one did. */
    @Override
    public Since since() {
        Verdict verdict = Verdicts.of(claim, Role.RISK, ledger);
        return verdict.position() < 0
                ? super.since()
                : new Since(
                        false,
                        verdict.position(),
                        ledger.events().get(verdict.position()).atMicros());
    }
}

package dev.custody.scenario.story;

import dev.custody.diagram.Claim;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
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
            case TraceEvent.OfRun _,
                    TraceEvent.OfFault _,
                    TraceEvent.ReceiptGiven _,
                    TraceEvent.TransactionCommitted _,
                    TraceEvent.TransactionRolledBack _,
                    TraceEvent.EntryStored _ -> true;
            case TraceEvent.MessageCreated _ -> false;
            case TraceEvent.OfClient _,
                    TraceEvent.OfHop _,
                    TraceEvent.OfJob _,
                    TraceEvent.OfDatabase _,
                    TraceEvent.OfEntry _ -> isDecisive(after);
        };
    }

    /** Whether the last event changed what became of a message, or who has it. */
    private static boolean isDecisive(Ledger after) {
        int position = after.position() - 1;
        for (MessageLife life : after.concerned()) {
            if (life.decidedAt() == position || life.custodyBrokenAt() == position) {
                return true;
            }
        }
        return false;
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

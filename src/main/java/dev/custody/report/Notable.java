package dev.custody.report;

import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Milestones;
import dev.custody.ledger.Outcome;
import dev.custody.trace.TraceEvent;
import java.util.Comparator;
import java.util.List;

/** Picks the messages that did not simply arrive: with another outcome, or delivered after something went wrong. */
public final class Notable {
    private Notable() {}

    /** The worst first. */
    public static List<MessageLife> of(Ledger ledger) {
        return ledger.lives().stream()
                .filter(life -> life.outcome() != Outcome.DELIVERED || hadAnIncident(ledger, life))
                .sorted(Comparator.comparing((MessageLife life) -> severity(life.outcome()))
                        .thenComparing(MessageLife::id))
                .toList();
    }

    private static boolean hadAnIncident(Ledger ledger, MessageLife life) {
        for (int position : life.positions()) {
            TraceEvent event = ledger.events().get(position);
            if (Milestones.isOne(event) && isIncident(event)) {
                return true;
            }
        }
        return false;
    }

    private static int severity(Outcome outcome) {
        return switch (outcome) {
            case LOST -> 0;
            case MISDELIVERED -> 1;
            case MANGLED -> 2;
            case DUPLICATED -> 3;
            case UNDER_WAY -> 4;
            case IN_DOUBT -> 5;
            case FAILED -> 6;
            case DEAD_LETTERED -> 7;
            case DELIVERED -> 8;
            case REJECTED -> 9;
        };
    }

    private static boolean isIncident(TraceEvent event) {
        return switch (event) {
            case TraceEvent.HopLost _,
                    TraceEvent.EntryReturned _,
                    TraceEvent.AckIgnored _,
                    TraceEvent.InsertSkipped _,
                    TraceEvent.TransactionRolledBack _,
                    TraceEvent.Killed _,
                    TraceEvent.CommitLost _,
                    TraceEvent.Scaled _,
                    TraceEvent.LimitReached _ -> true;
            case TraceEvent.AttemptStarted attempt -> attempt.attempt() > 1;
            case TraceEvent.ReceiptGiven receipt -> !receipt.receipt().isYes();
            case TraceEvent.StepEnded step -> step.outcome() != TraceEvent.StepOutcome.DONE;
            case TraceEvent.JobEnded job -> job.end() != TraceEvent.JobEnd.FINISHED;
            case TraceEvent.EntryLeased leased -> leased.receives() > 1;
            case TraceEvent.EntryRemoved removed ->
                removed.reason() != TraceEvent.RemoveReason.ACKED
                        && removed.reason() != TraceEvent.RemoveReason.WRITTEN;
            case TraceEvent.OfRun _,
                    TraceEvent.MessageCreated _,
                    TraceEvent.HopStarted _,
                    TraceEvent.HopArrived _,
                    TraceEvent.JobStarted _,
                    TraceEvent.JobTook _,
                    TraceEvent.MessageKept _,
                    TraceEvent.KeptTaken _,
                    TraceEvent.StepStarted _,
                    TraceEvent.TransactionOpened _,
                    TraceEvent.RowInserted _,
                    TraceEvent.RowUpdated _,
                    TraceEvent.ChangeCaptured _,
                    TraceEvent.MarkMoved _,
                    TraceEvent.Checkpointed _,
                    TraceEvent.TransactionCommitted _,
                    TraceEvent.EntryStored _,
                    TraceEvent.Restarted _,
                    TraceEvent.Recovered _,
                    TraceEvent.LinkCut _,
                    TraceEvent.LinkHealed _,
                    TraceEvent.LinkSlowed _,
                    TraceEvent.Slowed _,
                    TraceEvent.WritesRefused _,
                    TraceEvent.SettingChanged _,
                    TraceEvent.LinkSettingChanged _,
                    TraceEvent.CommandIgnored _ -> false;
        };
    }
}

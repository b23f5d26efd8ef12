package dev.custody.ledger;

import dev.custody.trace.TraceEvent;

/**
 * The events that belong into a short story: where a message is handed over, answered, refused or lost, not each hop and step
 * on the way.
 */
public final class Milestones {
    private Milestones() {}

    /** Whether the event is one. */
    public static boolean isOne(TraceEvent event) {
        return switch (event) {
            case TraceEvent.HopStarted _,
                    TraceEvent.HopArrived _,
                    TraceEvent.StepStarted _,
                    TraceEvent.MarkMoved _,
                    TraceEvent.TransactionOpened _,
                    TraceEvent.Checkpointed _,
                    TraceEvent.Scaled _,
                    TraceEvent.LimitReached _ -> false;
            case TraceEvent.StepEnded step -> step.outcome() != TraceEvent.StepOutcome.DONE;
            case TraceEvent.JobEnded job -> job.end() != TraceEvent.JobEnd.FINISHED;
            case TraceEvent.OfRun _,
                    TraceEvent.OfClient _,
                    TraceEvent.HopLost _,
                    TraceEvent.JobStarted _,
                    TraceEvent.JobTook _,
                    TraceEvent.MessageKept _,
                    TraceEvent.KeptTaken _,
                    TraceEvent.RowInserted _,
                    TraceEvent.InsertSkipped _,
                    TraceEvent.RowUpdated _,
                    TraceEvent.ChangeCaptured _,
                    TraceEvent.TransactionCommitted _,
                    TraceEvent.TransactionRolledBack _,
                    TraceEvent.CommitLost _,
                    TraceEvent.OfEntry _,
                    TraceEvent.Killed _,
                    TraceEvent.Restarted _,
                    TraceEvent.Recovered _,
                    TraceEvent.LinkCut _,
                    TraceEvent.LinkHealed _,
                    TraceEvent.LinkSlowed _,
                    TraceEvent.Slowed _,
                    TraceEvent.WritesRefused _,
                    TraceEvent.SettingChanged _,
                    TraceEvent.LinkSettingChanged _,
                    TraceEvent.CommandIgnored _ -> true;
        };
    }
}

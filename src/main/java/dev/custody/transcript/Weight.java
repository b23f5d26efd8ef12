package dev.custody.transcript;

import dev.custody.ledger.Milestones;
import dev.custody.trace.TraceEvent;

/** How much a line tells, heaviest first. */
public enum Weight {
    /** These alone read like a story. */
    HEADLINE,
    /** On the way from one headline to the next. */
    DETAIL,
    /** What machines do all the time: they look for work, begin steps, open transactions. */
    NOISE;

    /** Whether it is at least as heavy as that. */
    public boolean atLeast(Weight least) {
        return compareTo(least) <= 0;
    }

    /** By the event alone. What it decided may make a headline of it yet. */
    public static Weight of(TraceEvent event) {
        if (Milestones.isOne(event)) {
            return isSaidByTheNext(event) ? DETAIL : HEADLINE;
        }
        return switch (event) {
            case TraceEvent.StepStarted _, TraceEvent.StepEnded _, TraceEvent.TransactionOpened _ -> NOISE;
            case TraceEvent.HopStarted hop -> hop.messages().isEmpty() ? NOISE : DETAIL;
            case TraceEvent.Scaled _ -> HEADLINE;
            case TraceEvent.OfRun _,
                    TraceEvent.OfClient _,
                    TraceEvent.HopArrived _,
                    TraceEvent.HopLost _,
                    TraceEvent.JobStarted _,
                    TraceEvent.JobTook _,
                    TraceEvent.MessageKept _,
                    TraceEvent.KeptTaken _,
                    TraceEvent.JobEnded _,
                    TraceEvent.RowInserted _,
                    TraceEvent.InsertSkipped _,
                    TraceEvent.RowUpdated _,
                    TraceEvent.ChangeCaptured _,
                    TraceEvent.MarkMoved _,
                    TraceEvent.Checkpointed _,
                    TraceEvent.CommitLost _,
                    TraceEvent.TransactionCommitted _,
                    TraceEvent.TransactionRolledBack _,
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
                    TraceEvent.LimitReached _,
                    TraceEvent.CommandIgnored _ -> DETAIL;
        };
    }

    /** Whether the next milestone of a message's life says it too. */
    private static boolean isSaidByTheNext(TraceEvent event) {
        return switch (event) {
            case TraceEvent.AttemptStarted attempt -> attempt.attempt() == 1;
            case TraceEvent.EntryReturned returned -> returned.reason() == TraceEvent.ReturnReason.RELEASED;
            case TraceEvent.JobStarted _, TraceEvent.StepEnded _, TraceEvent.RowInserted _ -> true;
            case TraceEvent.OfRun _,
                    TraceEvent.MessageCreated _,
                    TraceEvent.ReceiptGiven _,
                    TraceEvent.OfHop _,
                    TraceEvent.JobTook _,
                    TraceEvent.MessageKept _,
                    TraceEvent.KeptTaken _,
                    TraceEvent.StepStarted _,
                    TraceEvent.JobEnded _,
                    TraceEvent.TransactionOpened _,
                    TraceEvent.InsertSkipped _,
                    TraceEvent.RowUpdated _,
                    TraceEvent.ChangeCaptured _,
                    TraceEvent.MarkMoved _,
                    TraceEvent.Checkpointed _,
                    TraceEvent.CommitLost _,
                    TraceEvent.TransactionCommitted _,
                    TraceEvent.TransactionRolledBack _,
                    TraceEvent.EntryStored _,
                    TraceEvent.EntryLeased _,
                    TraceEvent.EntryRemoved _,
                    TraceEvent.AckIgnored _,
                    TraceEvent.OfFault _ -> false;
        };
    }
}

package dev.custody.desktop.bridge;

import dev.custody.trace.TraceEvent;

/** Where single steps stop: at what a person sees happen, and not at the bookkeeping around it. */
final class Stops {
    private Stops() {}

    static boolean isStop(TraceEvent event) {
        return switch (event) {
            case TraceEvent.HopStarted hop -> !hop.messages().isEmpty();
            case TraceEvent.StepEnded step -> step.outcome() != TraceEvent.StepOutcome.DONE;
            case TraceEvent.RunStarted _, TraceEvent.TransactionOpened _, TraceEvent.MessageCreated _ -> false;
            case TraceEvent.RunEnded _,
                    TraceEvent.AttemptStarted _,
                    TraceEvent.ReceiptGiven _,
                    TraceEvent.HopArrived _,
                    TraceEvent.HopLost _,
                    TraceEvent.JobStarted _,
                    TraceEvent.JobTook _,
                    TraceEvent.MessageKept _,
                    TraceEvent.KeptTaken _,
                    TraceEvent.StepStarted _,
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
                    TraceEvent.OfFault _ -> true;
        };
    }
}

package dev.custody.transcript;

import dev.custody.trace.TraceEvent;

/** What a line is about, for filters. */
public enum Kind {
    /** The run itself. */
    RUN,
    /** A client has it to hand in, or sends it for the first time. */
    MESSAGE,
    /** A client is told, or concludes from silence. */
    RECEIPT,
    /** Somebody tries again: a client sends again, a queue hands out again. */
    RETRY,
    /** Something on its way never arrives. A filter for losses also takes lines of other kinds by which a message is lost. */
    LOSS,
    /** Something is broken, mended, refused or scaled. */
    FAULT,
    /** What queues, topics and streams do with what they hold. */
    QUEUE,
    /** What databases do. */
    TRANSACTION,
    /** A service begins to work, takes something in hand, and ends. */
    JOB,
    /** A step of a program. */
    STEP,
    /** Something travels on a link. */
    TALK;

    static Kind of(TraceEvent event) {
        return switch (event) {
            case TraceEvent.OfRun _ -> RUN;
            case TraceEvent.MessageCreated _ -> MESSAGE;
            case TraceEvent.AttemptStarted attempt -> attempt.attempt() > 1 ? RETRY : MESSAGE;
            case TraceEvent.ReceiptGiven _ -> RECEIPT;
            case TraceEvent.HopLost _ -> LOSS;
            case TraceEvent.HopStarted _, TraceEvent.HopArrived _ -> TALK;
            case TraceEvent.StepStarted _, TraceEvent.StepEnded _ -> STEP;
            case TraceEvent.JobStarted _,
                    TraceEvent.JobTook _,
                    TraceEvent.MessageKept _,
                    TraceEvent.KeptTaken _,
                    TraceEvent.JobEnded _ -> JOB;
            case TraceEvent.OfDatabase _ -> TRANSACTION;
            case TraceEvent.EntryLeased leased -> leased.receives() > 1 ? RETRY : QUEUE;
            case TraceEvent.EntryReturned _ -> RETRY;
            case TraceEvent.EntryStored _, TraceEvent.EntryRemoved _, TraceEvent.AckIgnored _ -> QUEUE;
            case TraceEvent.OfFault _ -> FAULT;
        };
    }
}

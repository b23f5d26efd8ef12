package dev.custody.engine.world;

import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.StepOutcome;
import org.jspecify.annotations.Nullable;

/** The receipts that a job gives: one to whoever called, and one for the log line that it writes, whose client it is itself. */
final class Receipts {
    private final Replica replica;
    private final int job;
    private final @Nullable Exchange exchange;
    private boolean replied;
    private @Nullable MessageId logLine;

    Receipts(Replica replica, int job, Origin origin) {
        this.replica = replica;
        this.job = job;
        this.exchange = origin instanceof Origin.Request(Exchange asked) ? asked : null;
    }

    /** Tells whoever called, if anybody did and was told nothing yet. */
    void tell(Receipt receipt, String reason) {
        if (exchange != null && !replied) {
            replied = true;
            replica.service().tell(replica.index(), job, exchange, receipt, reason);
        }
    }

    /** A step failed that nothing else is tried for: tells both. */
    void failed(StepOutcome outcome, String detail) {
        logged(outcome == StepOutcome.UNKNOWN ? Receipt.IN_DOUBT : Receipt.FAILED, detail);
        switch (outcome) {
            case REJECTED -> tellUnable(Receipt.REJECTED, "400: " + detail);
            case FAILED, DONE -> tellUnable(Receipt.FAILED, "503: " + detail);
            case UNKNOWN -> tellUnable(Receipt.IN_DOUBT, "504: " + detail);
        }
    }

    private void tellUnable(Receipt receipt, String reason) {
        if (exchange != null) {
            tell(exchange.unable(receipt), reason);
        }
    }

    /** The job was killed: whoever called notices, if not told before. */
    void breakOff() {
        if (exchange != null && !replied) {
            replica.breakOff(exchange);
        }
    }

    /** It begins to write a log line. */
    void logging(MessageId line) {
        logLine = line;
    }

    /** The service knows what became of the line. Nothing if it writes none just now. */
    void logged(Receipt receipt, String reason) {
        MessageId line = logLine;
        if (line != null) {
            logLine = null;
            ServicePart service = replica.service();
            World world = service.world();
            world.write(new TraceEvent.ReceiptGiven(world.now(), line, service.id(), 1, receipt, reason, true));
        }
    }
}

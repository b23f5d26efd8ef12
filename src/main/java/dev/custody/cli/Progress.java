package dev.custody.cli;

import dev.custody.ledger.Ledger;
import dev.custody.ledger.StoryLine;
import java.io.PrintWriter;
import java.util.Locale;

/** A line on a terminal that says how far a run is; it vanishes at the end. */
final class Progress {
    private static final long PERIOD_NANOS = 100_000_000;

    private final PrintWriter err;
    private final boolean shown;
    private long nextNanos = System.nanoTime() + PERIOD_NANOS;
    private boolean dirty;

    Progress(Session session) {
        this.err = session.err();
        this.shown = session.interactive();
    }

    void tell(Ledger ledger) {
        if (!shown || System.nanoTime() < nextNanos) {
            return;
        }
        nextNanos = System.nanoTime() + PERIOD_NANOS;
        err.print("\r\u001b[K" + StoryLine.clock(ledger.atMicros()) + "  "
                + String.format(Locale.ROOT, "%,d", ledger.position()) + " events  "
                + Words.count(ledger.lives().size(), "message"));
        err.flush();
        dirty = true;
    }

    void clear() {
        if (dirty) {
            err.print("\r\u001b[K");
            err.flush();
            dirty = false;
        }
    }
}

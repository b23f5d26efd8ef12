package dev.custody.cli;

import dev.custody.report.Watch;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A line on a terminal that says which report is being written, and how far it is; it vanishes at the end. */
final class ReportProgress {
    private static final long PERIOD_NANOS = 100_000_000;

    private final PrintWriter err;
    private final BooleanSupplier interrupted;
    private final boolean shown;
    private long nextNanos = System.nanoTime() + PERIOD_NANOS;
    private boolean dirty;

    ReportProgress(Session session) {
        this.err = session.err();
        this.interrupted = session.interrupted();
        this.shown = session.interactive();
    }

    /** Watches the writing of what is called so. */
    Watch of(String name) {
        return (what, done, all) -> {
            if (interrupted.getAsBoolean()) {
                throw new CancellationException();
            }
            tell(name, what, done, all);
        };
    }

    /** Says nothing of what is part of a larger work, but ends it where the user wants it to end. */
    Watch quiet() {
        return (_, _, _) -> {
            if (interrupted.getAsBoolean()) {
                throw new CancellationException();
            }
        };
    }

    private void tell(String name, String what, long done, long all) {
        if (!shown || System.nanoTime() < nextNanos) {
            return;
        }
        nextNanos = System.nanoTime() + PERIOD_NANOS;
        err.print("\r\u001b[K" + name + ": " + what
                + String.format(Locale.ROOT, ", %d %%", all == 0 ? 100 : 100 * done / all));
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

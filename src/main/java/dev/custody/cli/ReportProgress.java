package dev.custody.cli;

import dev.custody.report.Watch;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A line on a terminal that says which report is being written, and how far it is; it vanishes at the end. */
final class ReportProgress {
    private final StatusLine line;
    private final BooleanSupplier interrupted;

    ReportProgress(Session session) {
        this.line = new StatusLine(session, session.interactive());
        this.interrupted = session.interrupted();
    }

    /** Watches the writing of what is called so. */
    Watch of(String name) {
        return (what, done, all) -> {
            if (interrupted.getAsBoolean()) {
                throw new CancellationException();
            }
            line.tell(() ->
                    name + ": " + what + String.format(Locale.ROOT, ", %d %%", all == 0 ? 100 : 100 * done / all));
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

    void clear() {
        line.clear();
    }
}

package dev.custody.cli;

import dev.custody.explore.Watch;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** A line on a terminal that says how far a search is and how long it will take; it vanishes at the end. */
final class SweepProgress implements Watch {
    private static final double NANOS_PER_SECOND = 1e9;

    private final StatusLine line;
    private final BooleanSupplier cancelled;
    private final String name;
    private final long startNanos = System.nanoTime();

    SweepProgress(Session session, boolean quiet, String name) {
        this.line = new StatusLine(session, session.interactive() && !quiet);
        this.cancelled = session.interrupted();
        this.name = name;
    }

    @Override
    public void ran(long done, long total) {
        line.tell(() -> {
            double left = (System.nanoTime() - startNanos) / NANOS_PER_SECOND / done * (total - done);
            return String.format(Locale.ROOT, "%s: %,d of %,d runs, %s left", name, done, total, duration(left));
        });
    }

    private static String duration(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 120 ? whole + " s" : whole / 60 + " min";
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    void clear() {
        line.clear();
    }
}

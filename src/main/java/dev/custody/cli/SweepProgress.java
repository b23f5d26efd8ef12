package dev.custody.cli;

import dev.custody.explore.Watch;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** A line on a terminal that says how far a search is and how long it will take; it vanishes at the end. */
final class SweepProgress implements Watch {
    private static final long PERIOD_NANOS = 200_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintWriter err;
    private final BooleanSupplier cancelled;
    private final boolean shown;
    private final String name;
    private final long startNanos = System.nanoTime();
    private long nextNanos = startNanos + PERIOD_NANOS;
    private boolean dirty;

    SweepProgress(Session session, boolean quiet, String name) {
        this.err = session.err();
        this.cancelled = session.interrupted();
        this.shown = session.interactive() && !quiet;
        this.name = name;
    }

    @Override
    public void ran(long done, long total) {
        if (shown) {
            show(done, total);
        }
    }

    private synchronized void show(long done, long total) {
        long now = System.nanoTime();
        if (now < nextNanos) {
            return;
        }
        nextNanos = now + PERIOD_NANOS;
        double left = (now - startNanos) / NANOS_PER_SECOND / done * (total - done);
        err.print("\r\u001b[K"
                + String.format(Locale.ROOT, "%s: %,d of %,d runs, %s left", name, done, total, duration(left)));
        err.flush();
        dirty = true;
    }

    private static String duration(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 120 ? whole + " s" : whole / 60 + " min";
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    synchronized void clear() {
        if (dirty) {
            err.print("\r\u001b[K");
            err.flush();
            dirty = false;
        }
    }
}

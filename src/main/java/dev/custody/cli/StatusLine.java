package dev.custody.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;

/** A line on a terminal that says how far something is; written anew now and then, and gone at the end. For several threads. */
final class StatusLine {
    private static final long PERIOD_NANOS = 100_000_000;
    private static final String EMPTY_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean shown;
    private long nextNanos = System.nanoTime() + PERIOD_NANOS;
    private boolean dirty;

    /** @param shown whether there is somebody to read it */
    StatusLine(Session session, boolean shown) {
        this.err = session.err();
        this.shown = shown;
    }

    /** Asks for the text only if it is time to write it. */
    void tell(Supplier<String> text) {
        if (shown) {
            write(text);
        }
    }

    private synchronized void write(Supplier<String> text) {
        if (System.nanoTime() >= nextNanos) {
            nextNanos = System.nanoTime() + PERIOD_NANOS;
            err.print(EMPTY_LINE + text.get());
            err.flush();
            dirty = true;
        }
    }

    synchronized void clear() {
        if (dirty) {
            err.print(EMPTY_LINE);
            err.flush();
            dirty = false;
        }
    }
}

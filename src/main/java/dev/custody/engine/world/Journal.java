package dev.custody.engine.world;

import dev.custody.trace.TraceEvent;
import java.util.function.Consumer;

/** The way out of the engine: hands each event on, and counts. */
final class Journal {
    private final Consumer<TraceEvent> out;
    private long written;

    Journal(Consumer<TraceEvent> out) {
        this.out = out;
    }

    void write(TraceEvent event) {
        written++;
        out.accept(event);
    }

    long written() {
        return written;
    }
}

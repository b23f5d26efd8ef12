package dev.custody.desktop.bridge;

import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import java.util.List;

/** The engine as the screen sees it: requests go in as values and return at once, batches come out. */
public interface Engine extends AutoCloseable {
    /**
     * Starts a run afresh and lets it go on to the position, and then on to the time, but no further. What was requested of the
     * run before is forgotten, and it says nothing more.
     */
    void open(RunPlan plan, int position, long micros);

    /** Lets everything happen up to and at that time. */
    void advanceTo(long micros);

    /** Goes on to the next instant at which something happens that can be seen, see {@link Stops}. */
    void step();

    /** Gives a command at the instant that the run has reached. */
    void give(Command command);

    /** What has come since the last call, in order; empty if nothing has. */
    List<Batch> collect();

    @Override
    void close();
}

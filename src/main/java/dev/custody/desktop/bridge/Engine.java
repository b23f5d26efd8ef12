package dev.custody.desktop.bridge;

import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.function.Predicate;

/**
 * The engine as the screen sees it: requests go in as values and return at once, batches come out. Each request is answered by
 * a batch that counts it, see {@link Batch#answered()}.
 */
public interface Engine extends AutoCloseable {
    /** Starts a run afresh. What was requested of the run before is forgotten, and it says nothing more. */
    void open(RunPlan plan);

    /** Lets everything happen up to and at that time. */
    void advanceTo(long micros);

    /**
     * Goes on until something happens that is looked for, and to the end of that instant; or until nothing moves any more, the
     * time is reached, or so much has happened that it is not worth waiting for.
     *
     * @param wanted asked on the engine's thread for each event, in order
     */
    void goOnTo(Predicate<TraceEvent> wanted, long untilMicros);

    /** Gives a command at the instant that the run has reached. */
    void give(Command command);

    /** What has come since the last call, in order; empty if nothing has. */
    List<Batch> collect();

    @Override
    void close();
}

package dev.custody.desktop.bridge;

import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.trace.TraceEvent;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The engine as the screen sees it: requests go in as values and return at once, batches come out. Each request is answered by
 * a batch that counts it, see {@link Batch#answered()}.
 */
public interface Engine extends Queries, AutoCloseable {
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

    /**
     * Says where the run is to be held or a replica killed, from now on, also in runs that are opened later. A run that is held
     * meets requests without going on.
     *
     * @param watcher hears from {@link #answer} of each break point that is met
     */
    void breakAt(Collection<Breakpoint> points, Consumer<Breakpoint> watcher);

    /** Whether break points are heeded in what is requested from now on. */
    void armBreaks(boolean armed);

    /** Lets a run go on that is held. */
    void resume();

    /**
     * Says who looks on at each run that is opened from now on, and has it stand still.
     *
     * @param lookouts asked on the engine's thread for one for each run; null for none
     * @param onHold hears from {@link #answer} that the run is held, before it hears what the lookout has to be done there
     */
    void lookOut(Supplier<@Nullable Lookout> lookouts, Runnable onHold);

    /** Whether the lookout is asked in what is requested from now on; if not, it holds no run, and lets one go that it held. */
    void heed(boolean lookout);

    /** Lets a run go on that the lookout holds. */
    void leave();

    /** What has come since the last call, in order; empty if nothing has. */
    List<Batch> collect();

    /** Hands the answers to {@link Queries} that there are by now to those who asked, on this thread. */
    void answer();

    @Override
    void close();
}

package dev.custody.engine;

import dev.custody.engine.port.Sinks;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.function.Consumer;

/**
 * One run, going on. Everything that happens in it goes to {@code out} as it happens, in order; nothing else tells of it.
 * Not for several threads. A {@link dev.custody.engine.port.SinkFailure} ends it.
 */
public final class Run implements AutoCloseable {
    public Run(RunPlan plan, Sinks sinks, Consumer<TraceEvent> out) {
        throw new UnsupportedOperationException();
    }

    /** Virtual time, in microseconds. */
    public long nowMicros() {
        return 0;
    }

    /** When the next thing happens (a planned command included), {@code Long.MAX_VALUE} if nothing ever will. */
    public long nextMicros() {
        return 0;
    }

    /** Whether nothing moves any more; only a command would change that. */
    public boolean atRest() {
        return false;
    }

    /** Whether a limit of the plan ended it. */
    public boolean ended() {
        return false;
    }

    /** Lets exactly the next thing happen. */
    public void step() {}

    /** Lets everything happen up to and at that time, and moves the clock there. */
    public void advanceTo(long micros) {}

    /** Lets everything happen until the run is at rest or a limit ends it, and then writes its last event. */
    public void finish() {}

    /** Gives a command now. */
    public void give(Command command) {}

    /** All commands given so far, each with its moment: what a saved run needs besides its plan. */
    public List<TimedCommand> given() {
        return List.of();
    }

    /** Ends the run wherever it is. The sinks are the caller's to close. */
    @Override
    public void close() {}
}

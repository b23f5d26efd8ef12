package dev.custody.desktop.bridge;

import dev.custody.engine.Run;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that may hold a run before the next thing happens: break points and a lookout. All of it on the engine's thread. */
final class Holds {
    private final Breaks breaks = new Breaks();
    private final Halts halts = new Halts();
    private Consumer<Breakpoint> onBreak = _ -> {};
    /** What is to be done on the screen's thread once it has been told of all that led there. */
    private final List<Runnable> toTell = new ArrayList<>();

    void breakAt(Collection<Breakpoint> points, Consumer<Breakpoint> watcher) {
        breaks.set(List.copyOf(points));
        onBreak = watcher;
    }

    void lookOut(Supplier<@Nullable Lookout> lookouts, Runnable onHold) {
        halts.set(lookouts, onHold);
    }

    /** While a run is made again, nothing holds it. */
    void arm(boolean now) {
        breaks.arm(now);
        halts.arm(now);
    }

    void heed(boolean lookout) {
        halts.heed(lookout);
    }

    /** Lets a run go on that a break point holds. */
    void resume() {
        breaks.resume();
    }

    /** Lets a run go on that the lookout holds. */
    void leave() {
        halts.resume();
    }

    void begin() {
        halts.reset();
    }

    void end() {
        breaks.reset();
        toTell.clear();
    }

    void take(TraceEvent event) {
        halts.take(event);
    }

    /** What came to be told since the last call. */
    List<Runnable> takeTold() {
        List<Runnable> told = List.copyOf(toTell);
        toTell.clear();
        return told;
    }

    /**
     * Whether something comes next by that time, and nothing holds the run before it.
     *
     * @param position the number of events so far
     */
    boolean goesOn(Run run, int position, long untilMicros) {
        return !halts.hold(run, position, untilMicros, toTell::add)
                && run.nextMicros() <= untilMicros
                && run.nextMicros() != Run.NEVER
                && !rests(run)
                && isFree(run);
    }

    private boolean isFree(Run run) {
        breaks.look(run).ifPresent(met -> toTell.add(() -> onBreak.accept(met.point())));
        return !breaks.isHolding();
    }

    boolean isHolding() {
        return breaks.isHolding() || halts.isHolding();
    }

    /** Whether nothing moves any more. Workers may still poll, for ever; nobody needs to see that. */
    boolean atRest(Run run) {
        return run.atRest() && !halts.isWaiting();
    }

    /** Whether nothing comes by itself. */
    boolean rests(Run run) {
        return run.ended() || atRest(run);
    }

    long nextMicros(Run run) {
        return halts.nextMicros(run);
    }
}

package dev.custody.desktop.bridge;

import dev.custody.engine.Moment;
import dev.custody.engine.Run;
import dev.custody.trace.TraceEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds a run where its lookout says so. All of it on the engine's thread. */
final class Halts {
    private static final Moment NEVER = Moment.at(-1);

    private Supplier<@Nullable Lookout> lookouts = () -> null;
    private Runnable onHold = () -> {};
    private @Nullable Lookout lookout;
    private boolean armed = true;
    private boolean heeded = true;
    private boolean holding;
    /** Where the run stood last: all commands of this moment are given before it is asked again. */
    private Moment stood = NEVER;

    /**
     * Says who looks on.
     *
     * @param supplier makes one for each run that is opened from now on; null for none
     * @param whenHeld what is to be done on the screen's thread when a run is held
     */
    void set(Supplier<@Nullable Lookout> supplier, Runnable whenHeld) {
        lookouts = supplier;
        onHold = whenHeld;
    }

    /** Another run begins. */
    void reset() {
        lookout = lookouts.get();
        holding = false;
        stood = NEVER;
    }

    /** While a run is made again, nothing holds it. */
    void arm(boolean now) {
        armed = now;
    }

    /** Whether the lookout is asked at all. */
    void heed(boolean now) {
        heeded = now;
        holding &= now;
    }

    void resume() {
        holding = false;
    }

    boolean isHolding() {
        return holding;
    }

    void take(TraceEvent event) {
        if (lookout != null) {
            lookout.take(event);
        }
    }

    /** When the next thing happens, or the lookout wants to be asked, which must not wait until nothing moves any more. */
    long nextMicros(Run run) {
        return isWaiting() ? Math.min(run.nextMicros(), dueMicros(run)) : run.nextMicros();
    }

    /** Whether something is still to come although perhaps nothing moves any more. */
    boolean isWaiting() {
        return lookout != null && heeded && lookout.dueMicros() != Run.NEVER;
    }

    private long dueMicros(Run run) {
        return lookout == null ? Run.NEVER : Math.max(lookout.dueMicros(), run.nowMicros());
    }

    /**
     * Whether the run is held before what comes next. If nothing comes before the time that is due, it is moved there.
     *
     * @param position the number of events so far
     * @param untilMicros it is not moved beyond that time
     * @param told gets what is to be done on the screen's thread, for each place at which it is to stand
     */
    boolean hold(Run run, int position, long untilMicros, Consumer<Runnable> told) {
        while (!holding && lookout != null && heeded && !run.ended() && !isBetweenCommands(run)) {
            moveToDue(run, dueMicros(run), untilMicros);
            Optional<Runnable> stands = lookout.stand(position, run.nowMicros(), run.atRest());
            if (stands.isEmpty()) {
                return false;
            }
            stood = run.moment();
            holding = armed;
            if (holding) {
                told.accept(onHold);
            }
            told.accept(stands.get());
        }
        return holding;
    }

    private static void moveToDue(Run run, long due, long untilMicros) {
        if (due <= run.nowMicros() || due > untilMicros) {
            return;
        }
        if (due < run.nextMicros()) {
            run.advanceTo(due);
        } else if (due == run.nextMicros() && run.commandIsNext()) {
            // A command of the plan that was given where the run stood is given there again.
            run.moveToNext();
        }
    }

    private boolean isBetweenCommands(Run run) {
        return run.commandIsNext() && run.moment().equals(stood);
    }
}

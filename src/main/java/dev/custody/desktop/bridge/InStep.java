package dev.custody.desktop.bridge;

import dev.custody.engine.RunPlan;
import dev.custody.scenario.Counterpart;
import dev.custody.scene.Pace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Another run that goes along with the one that is played: with each frame of that one it is at the same virtual time. What it
 * does follows from the plan of the other one, commands included; when that changes, it is made anew, unseen, up to the place
 * where the other one stands. Where nothing moves any more in the other one, time goes on in this one alone until nothing does
 * here either. It has an engine of its own, and none while nobody sees it. All on one thread.
 */
public final class InStep {
    /** How long the folds may take in one pulse, besides those of the run that is followed. */
    private static final long BUDGET_NANOS = 4_000_000;
    /** The engine goes so many frames ahead, since what it is asked for now comes with a later one. */
    private static final int FRAMES_AHEAD = 4;
    /** A pulse that comes late does not make it leap. */
    private static final long LONGEST_PULSE_NANOS = 50_000_000;

    private final Playback leader;
    private final Supplier<Engine> engines;
    private final LongSupplier nanoTime;
    private final Consumer<Notice> notices;
    private final ReadOnlyObjectWrapper<@Nullable Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Counterpart>> counterpart =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper behind = new ReadOnlyBooleanWrapper();

    private Function<RunPlan, Optional<Counterpart>> choice = _ -> Optional.empty();
    private boolean seen;
    private Subscription following = Subscription.EMPTY;
    private @Nullable Engine engine;
    private @Nullable Going going;
    private @Nullable RunPlan leadersPlan;
    private @Nullable BranchTree leadersBranches;
    private long lastMicros;
    private long lastPulseNanos;
    /** How long time has gone on since the leader came to rest, in virtual microseconds. */
    private double beyond;

    /** A run that is being made. */
    private static final class Going {
        final RunPlan plan;
        final Making making;
        final Following following;
        long askedMicros;

        Going(
                RunPlan plan,
                Engine engine,
                LongSupplier nanoTime,
                Consumer<Notice> notices,
                Phrases phrases,
                long micros) {
            this.plan = plan;
            making = new Making(engine, notices, phrases);
            following = new Following(making.tape(), plan.diagram(), nanoTime, phrases);
            making.begin(plan, 0, 0, micros);
            // At the very start, what is due there has still to be asked for.
            askedMicros = micros == 0 ? -1 : micros;
        }

        void collect() {
            making.collect().forEach(making::take);
        }

        /** When the next thing happens after what is seen; empty if nothing does. */
        OptionalLong nextMicros() {
            int seen = following.folds().position();
            if (seen < making.tape().size()) {
                return OptionalLong.of(making.tape().after(seen).atMicros());
            }
            return isOver() ? OptionalLong.empty() : OptionalLong.of(making.nextMicros());
        }

        /** Whether nothing more comes by itself, so that it stands at every later time as it does now. */
        boolean isOver() {
            return making.isIdle() && !making.canGoOn();
        }
    }

    /**
     * One that follows nothing yet.
     *
     * @param engines makes its engine, which is closed when it is not seen any more
     * @param nanoTime the wall clock, for the budget of a pulse
     */
    public InStep(Playback leader, Supplier<Engine> engines, LongSupplier nanoTime, Consumer<Notice> notices) {
        this.leader = leader;
        this.engines = engines;
        this.nanoTime = nanoTime;
        this.notices = notices;
    }

    /** What is to be seen of it; null while there is nothing. Published before the leader's pulse is over. */
    public ReadOnlyObjectProperty<@Nullable Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** The run that goes along; empty if none does. */
    public ReadOnlyObjectProperty<Optional<Counterpart>> counterpartProperty() {
        return counterpart.getReadOnlyProperty();
    }

    /** Whether it is still on its way to where the leader stands; what is seen is older. */
    public ReadOnlyBooleanProperty behindProperty() {
        return behind.getReadOnlyProperty();
    }

    /**
     * Says which run goes along.
     *
     * @param newChoice asked with the leader's plan whenever that or its branches change
     */
    public void go(Function<RunPlan, Optional<Counterpart>> newChoice) {
        choice = newChoice;
        leadersPlan = null;
        followNow();
    }

    /** Whether anybody looks. If not, it stops and lets go of its engine. */
    public void setSeen(boolean now) {
        if (seen != now) {
            seen = now;
            following.unsubscribe();
            if (now) {
                following = leader.frameProperty().subscribe(this::follow);
            } else {
                following = Subscription.EMPTY;
                stop();
            }
        }
    }

    private void stop() {
        Engine mine = engine;
        engine = null;
        if (mine != null) {
            mine.close();
        }
        forget();
        leadersPlan = null;
        counterpart.set(Optional.empty());
    }

    private void forget() {
        going = null;
        behind.set(false);
        frame.set(null);
    }

    private void followNow() {
        if (seen) {
            follow(leader.frameProperty().get());
        }
    }

    private void follow(@Nullable Frame leading) {
        if (leading == null) {
            return;
        }
        renew(leading.playheadMicros());
        Going run = going;
        if (run == null) {
            return;
        }
        run.collect();
        goBeyond(run, leading);
        long micros = leading.playheadMicros() + (long) beyond;
        long ahead = micros + FRAMES_AHEAD * Math.max(0, micros - lastMicros);
        lastMicros = micros;
        if (micros > run.askedMicros && run.making.isIdle()) {
            run.askedMicros = ahead;
            run.making.advanceTo(ahead);
            run.collect();
        }
        show(run, leading, micros);
    }

    /** Lets time go on, at the pace that is set, as long as only here something moves. */
    private void goBeyond(Going run, Frame leading) {
        long elapsed = Math.clamp(leading.pulseNanos() - lastPulseNanos, 0, LONGEST_PULSE_NANOS);
        lastPulseNanos = leading.pulseNanos();
        if (!leading.live() || !(leading.atRest() || leading.ended())) {
            beyond = 0;
        } else if (leading.playing() && run.making.isIdle()) {
            OptionalLong next = run.nextMicros();
            if (next.isPresent()) {
                Speed speed = leading.speed();
                Pace pace = speed.followsAction()
                        ? Pace.of(run.following.folds().situation(next.getAsLong()))
                        : Pace.constant(speed.factor());
                // The next thing may ask for another pace.
                beyond = Math.min(
                        beyond + elapsed / 1e3 * pace.factor(),
                        Math.max(beyond, next.getAsLong() - leading.playheadMicros()));
            }
        }
    }

    /** Makes the run anew if it is another one by now. */
    private void renew(long micros) {
        RunPlan plan = leader.planSoFar().orElse(null);
        BranchTree branches = leader.branching().shownProperty().get();
        if (plan == null || (plan.equals(leadersPlan) && branches.equals(leadersBranches))) {
            return;
        }
        leadersPlan = plan;
        leadersBranches = branches;
        Optional<Counterpart> chosen = choice.apply(plan);
        if (!chosen.equals(counterpart.get())) {
            counterpart.set(chosen);
        }
        Going before = going;
        if (chosen.isEmpty()) {
            forget();
        } else if (before == null || !before.plan.equals(chosen.get().plan())) {
            Engine mine = engine == null ? engines.get() : engine;
            engine = mine;
            lastMicros = micros;
            beyond = 0;
            going = new Going(chosen.get().plan(), mine, nanoTime, notices, leader.phrases(), micros);
        }
    }

    private void show(Going run, Frame leading, long micros) {
        Making making = run.making;
        long known = run.isOver() ? micros : Math.min(micros, making.knownMicros());
        if (making.isOpening() && known < micros) {
            behind.set(true);
            return;
        }
        // Before the very first event is a place too.
        int goal = leading.position() == 0 ? 0 : making.tape().positionAt(known);
        Following following = run.following;
        following.follow(goal, nanoTime.getAsLong() + BUDGET_NANOS);
        boolean there = following.folds().position() == goal;
        behind.set(!there);
        if (there) {
            frame.set(new Frame(
                    run.plan.diagram(),
                    run.plan.seed(),
                    leading.pulseNanos(),
                    known,
                    goal,
                    making.reachedMicros(),
                    making.tape().size(),
                    leading.playing(),
                    leading.speed(),
                    leading.pace(),
                    making.atRest(),
                    making.ended(),
                    List.of(),
                    following.folds().ledger(),
                    following.folds().scene()));
        }
    }
}

package dev.custody.desktop.bridge;

import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.trace.Trace;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is played: the events known so far, the playhead, and what the events up to it amount to. All on one thread; time comes
 * in with each pulse.
 */
public final class Playback {
    /** A pulse that comes late (a hidden window, a long layout) does not make the playhead leap. */
    private static final long LONGEST_PULSE_NANOS = 50_000_000;
    /** How long the folds may take in one pulse. */
    private static final long BUDGET_NANOS = 8_000_000;
    /** At action pace, slower than this (a few milliseconds a pulse), nothing is missed if a pulse runs past an event. */
    private static final double SLOW_FACTOR = 0.2;

    private final Engine engine;
    private final LongSupplier nanoTime;
    private final Consumer<Notice> notices;
    private final ReadOnlyObjectWrapper<@Nullable Frame> frame = new ReadOnlyObjectWrapper<>();

    private final Tape tape = new Tape();
    private @Nullable RunPlan plan;
    private @Nullable Following following;
    private List<Batch.Given> given = List.of();
    /** After a fork: events that the run repeats and that the tape already has. */
    private int repeating;

    private boolean playing;
    private Speed speed = Speed.ACTION;
    private Pace pace = Pace.constant(1);
    private double playhead;
    private int goal;
    private boolean steppingAtTheEdge;

    private long reachedMicros;
    private long nextMicros;
    private boolean atRest;
    private boolean ended;
    private long lastPulseNanos;

    /** @param nanoTime the wall clock, for the budget of a pulse */
    public Playback(Engine engine, LongSupplier nanoTime, Consumer<Notice> notices) {
        this.engine = engine;
        this.nanoTime = nanoTime;
        this.notices = notices;
    }

    /** What is to be seen; null until the first run is opened. */
    public ReadOnlyObjectProperty<@Nullable Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** Begins another run, at its start. */
    public void open(RunPlan newPlan) {
        begin(newPlan, 0, 0, 0, 0);
        playing = true;
    }

    /** The plan with every command that was given, in order: what a saved run consists of. */
    public Optional<RunPlan> planSoFar() {
        RunPlan current = plan;
        return current == null
                ? Optional.empty()
                : Optional.of(current.with(merge(
                        current.commands(),
                        given.stream().map(Batch.Given::command).toList())));
    }

    /** All that has happened in the run so far, also beyond the playhead. */
    public Trace trace() {
        return new Trace(tape.copy());
    }

    public void play() {
        playing = true;
    }

    public void pause() {
        playing = false;
    }

    public void toggle() {
        playing = !playing;
    }

    public void setSpeed(Speed newSpeed) {
        speed = newSpeed;
    }

    /** Where the playhead stands, in virtual microseconds. */
    public long playheadMicros() {
        return (long) playhead;
    }

    public Speed speed() {
        return speed;
    }

    /** Moves the playhead, at most to the edge of what has happened. */
    public void seek(long micros) {
        playhead = Math.clamp(micros, 0, reachedMicros);
        goal = tape.positionAt((long) playhead);
    }

    public void toStart() {
        seek(0);
        goal = 0;
    }

    public void toEdge() {
        seek(reachedMicros);
        goal = tape.size();
    }

    /** Goes on to the next instant at which something happens that can be seen, and pauses. */
    public void stepForward() {
        playing = false;
        int next = goal;
        while (next < tape.size() && !Stops.isStop(tape.after(next))) {
            next++;
        }
        if (next < tape.size()) {
            seek(tape.after(next).atMicros());
        } else if (canGoOn()) {
            toEdge();
            steppingAtTheEdge = true;
            engine.step();
        }
    }

    /** Goes back to the instant before this one at which something happened that can be seen, and pauses. */
    public void stepBack() {
        playing = false;
        int before = goal - 1;
        long here = goal == 0 ? 0 : tape.after(before).atMicros();
        // From between two instants, back to the earlier; from an instant, to the one before.
        boolean between = (long) playhead > here;
        while (before >= 0
                && (!Stops.isStop(tape.after(before))
                        || (!between && tape.after(before).atMicros() == here))) {
            before--;
        }
        if (before < 0) {
            toStart();
        } else {
            seek(tape.after(before).atMicros());
        }
    }

    /**
     * Gives a command at the instant that is seen. With the playhead in the past, what happened after it is set aside, and the
     * run goes on from there.
     */
    public void give(Command command) {
        RunPlan current = plan;
        if (current == null) {
            return;
        }
        if (goal < tape.size() || (long) playhead < reachedMicros) {
            fork(current);
        } else if (ended) {
            notices.accept(Notice.information("This run has ended. Move the playhead back to change what happened."));
            return;
        }
        engine.give(command);
    }

    private void fork(RunPlan current) {
        long micros = (long) playhead;
        int position = goal;
        int aside = tape.size() - position;
        long wholeReached = reachedMicros;
        int wholeSize = tape.size();
        RunPlan whole = planSoFar().orElse(current);
        List<TimedCommand> planned = current.commands().stream()
                .filter(c -> c.moment().atMicros() <= micros || c.moment().atMicros() > wholeReached)
                .toList();
        List<TimedCommand> kept = given.stream()
                .filter(g -> g.position() < position)
                .map(Batch.Given::command)
                .toList();
        begin(current.with(merge(planned, kept)), position, micros, position, micros);
        notices.accept(new Notice(
                "The run goes on from " + Figures.clock(micros) + ". What came after, " + aside
                        + (aside == 1 ? " event" : " events") + ", is set aside.",
                Notice.Kind.INFORMATION,
                "Undo",
                () -> {
                    playing = false;
                    begin(whole, position, micros, wholeSize, wholeReached);
                }));
    }

    /**
     * Begins a run of which the first {@code position} events are known already, if any, and stands there. It is made up to
     * {@code edge} events and {@code edgeMicros}.
     */
    private void begin(RunPlan newPlan, int position, long micros, int edge, long edgeMicros) {
        plan = newPlan;
        tape.cut(position);
        repeating = position;
        given = List.of();
        if (following == null || position == 0) {
            following = new Following(tape, newPlan.diagram(), nanoTime);
        } else {
            following.cut(position);
        }
        playhead = micros;
        goal = position;
        reachedMicros = edgeMicros;
        nextMicros = edgeMicros;
        atRest = false;
        ended = false;
        steppingAtTheEdge = false;
        engine.open(newPlan, edge, edgeMicros);
    }

    /** Lets time pass, takes in what the engine had to tell, and publishes a frame. */
    public void pulse(long nowNanos) {
        long elapsed = lastPulseNanos == 0 ? 0 : Math.clamp(nowNanos - lastPulseNanos, 0, LONGEST_PULSE_NANOS);
        lastPulseNanos = nowNanos;
        Following here = following;
        RunPlan current = plan;
        if (here == null || current == null) {
            return;
        }
        collect();
        if (playing && here.folds().position() == goal) {
            advance(here.folds(), elapsed / 1e3);
        }
        long deadline = nanoTime.getAsLong() + BUDGET_NANOS;
        here.follow(goal, deadline);
        here.mark(deadline);
        // On the way to somewhere else, nobody wants to see the start flash by.
        if (here.folds().position() >= goal) {
            publish(current, here);
        }
    }

    private void advance(Folds here, double elapsedMicros) {
        boolean inThePast = goal < tape.size();
        long next = inThePast ? tape.after(goal).atMicros() : Math.max(nextMicros, (long) playhead);
        if (!inThePast && !canGoOn()) {
            pace = Pace.constant(0);
            playhead = Math.max(playhead, Math.min(reachedMicros, playhead + elapsedMicros));
            return;
        }
        pace = speed.followsAction() ? Pace.of(here.situation(next)) : Pace.constant(speed.factor());
        double target = playhead + elapsedMicros * pace.factor();
        if (speed.followsAction() && pace.factor() > SLOW_FACTOR) {
            // The next thing may ask for another pace: not a microsecond is skipped at this one.
            target = Math.min(target, Math.max(next, playhead));
        }
        if (target > reachedMicros || (!inThePast && next <= target)) {
            engine.advanceTo((long) target);
            collect();
        }
        playhead = Math.max(playhead, Math.min(target, reachedMicros + 0.999));
        goal = tape.positionAt((long) playhead);
    }

    private void collect() {
        for (Batch batch : engine.collect()) {
            List<TraceEvent> events = batch.events();
            int known = repeat(events);
            boolean fresh = known < events.size();
            tape.append(events.subList(known, events.size()));
            given = batch.given();
            reachedMicros = Math.max(reachedMicros, batch.nowMicros());
            nextMicros = batch.nextMicros();
            atRest = batch.atRest();
            ended = batch.ended();
            batch.problem().ifPresent(problem -> {
                playing = false;
                notices.accept(Notice.problem(problem));
            });
            if (fresh && (steppingAtTheEdge || batch.nowMicros() <= (long) playhead)) {
                // A step, or a command at this very instant: it is seen at once, also while paused.
                goal = tape.size();
                playhead = Math.max(playhead, reachedMicros);
            }
            steppingAtTheEdge &= events.stream().noneMatch(Stops::isStop);
        }
    }

    /** How many of the events the tape has already, since the run repeats what was seen. */
    private int repeat(List<TraceEvent> events) {
        int known = Math.min(repeating, events.size());
        for (int i = 0; i < known; i++) {
            TraceEvent before = tape.after(tape.size() - repeating + i);
            if (!before.equals(events.get(i))) {
                notices.accept(Notice.problem("The run did not repeat itself: " + before + " became " + events.get(i)));
                break;
            }
        }
        repeating -= known;
        return known;
    }

    private void publish(RunPlan current, Following here) {
        frame.set(new Frame(
                current.diagram(),
                current.seed(),
                lastPulseNanos,
                (long) playhead,
                goal,
                reachedMicros,
                tape.size(),
                playing,
                speed,
                playing ? pace : Pace.constant(0),
                atRest,
                ended,
                here.marks(),
                here.folds().ledger(),
                here.folds().scene()));
    }

    private boolean canGoOn() {
        return !atRest && !ended && nextMicros != Long.MAX_VALUE;
    }

    private static List<TimedCommand> merge(List<TimedCommand> planned, List<TimedCommand> given) {
        List<TimedCommand> all = new ArrayList<>(planned);
        all.addAll(given);
        all.sort(Comparator.comparingLong((TimedCommand c) -> c.moment().atMicros())
                .thenComparing(c -> c.moment().afterDispatches() < 0
                        ? Long.MAX_VALUE
                        : c.moment().afterDispatches()));
        return all;
    }
}

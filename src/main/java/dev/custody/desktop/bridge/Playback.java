package dev.custody.desktop.bridge;

import dev.custody.desktop.text.Language;
import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.SavedBranches;
import dev.custody.trace.Trace;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is played: the events known so far, the playhead, and what the events up to it amount to. All on one thread; time comes
 * in with each pulse. What more can be done with a run is with its parts: {@link #travel}, {@link #branching}, {@link #stand},
 * {@link #breakpoints}, {@link #chronicle} and {@link #queries}.
 */
public final class Playback {
    /** A pulse that comes late (a hidden window, a long layout) does not make the playhead leap. */
    private static final long LONGEST_PULSE_NANOS = 50_000_000;
    /** How long the folds may take in one pulse. */
    private static final long BUDGET_NANOS = 3_000_000;

    private final Engine engine;
    private final Phrases phrases;
    private final LongSupplier nanoTime;
    private final ReadOnlyObjectWrapper<@Nullable Frame> frame = new ReadOnlyObjectWrapper<>();
    private final Making making;
    private final Playhead playhead;
    private final Branching branching;
    private final Navigation navigation;

    private final Travel travel;
    private final Stand stand;
    private final Breakpoints breakpoints;
    private final Chronicle chronicle;
    private final Turns turns = new Turns(frame::get);
    private final Authorship authorship = new Authorship();
    private final Background background;

    private @Nullable RunPlan plan;
    private @Nullable Following following;
    private long lastPulseNanos;

    /** @param nanoTime the wall clock, for the budget of a pulse */
    public Playback(Engine engine, LongSupplier nanoTime, Consumer<Notice> notices) {
        this(engine, nanoTime, notices, new Background(), Language.ENGLISH);
    }

    /**
     * @param background does what takes long beside the run
     * @param language of what is said of the run
     */
    public Playback(
            Engine engine, LongSupplier nanoTime, Consumer<Notice> notices, Background background, Language language) {
        phrases = new Phrases(language);
        this.background = background;
        this.engine = engine;
        this.nanoTime = nanoTime;
        making = new Making(engine, notices, phrases);
        playhead = new Playhead(making);
        navigation = new Navigation(making, playhead, () -> following, notices, phrases);
        branching = new Branching(making, playhead, () -> following, notices, phrases, this::arriveNowhere);
        stand = new Stand(engine, making, playhead, navigation, this::collect);
        breakpoints = new Breakpoints(engine, making, playhead, notices, stand::whereHeld, phrases);
        chronicle = new Chronicle(() -> following);
        travel = new Travel(making, playhead, branching, navigation, breakpoints, this::collect);
    }

    /** The words that it uses, for what goes along with it. */
    Phrases phrases() {
        return phrases;
    }

    /** What is to be seen; null until the first run is opened. */
    public ReadOnlyObjectProperty<@Nullable Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** Begins another run, at its start and at the pace of the action. The commands of the plan are its first branch. */
    public void open(RunPlan newPlan) {
        open(newPlan, new CommandTree(newPlan.commands(), phrases), null);
    }

    /**
     * The same, with somebody who looks on at the run and at each branch of it, and may have it stand still. The playhead pauses
     * there.
     *
     * @param lookouts asked on the engine's thread for one for each run that is made
     */
    public void open(RunPlan newPlan, Supplier<@Nullable Lookout> lookouts) {
        open(newPlan, new CommandTree(newPlan.commands(), phrases), lookouts);
    }

    /** The same with all branches of a saved run; its current one is seen. */
    public void open(RunPlan newPlan, SavedBranches branches) {
        open(newPlan, new CommandTree(branches, phrases), null);
    }

    private void open(RunPlan newPlan, CommandTree tree, @Nullable Supplier<@Nullable Lookout> lookouts) {
        enter(newPlan, lookouts);
        branching.open(newPlan, tree);
        playhead.setPlaying(true);
    }

    /** Comes back to a run that was left ({@link Branching#unsaved}), as it was, and pauses. */
    public void resume(LeftRun left) {
        enter(left.plan(), null);
        branching.resume(left);
        playhead.setPlaying(false);
    }

    private void enter(RunPlan newPlan, @Nullable Supplier<@Nullable Lookout> lookouts) {
        plan = newPlan;
        stand.open(lookouts);
        travel.open();
        breakpoints.open(newPlan.diagram());
        following = new Following(making.tape(), newPlan.diagram(), nanoTime, phrases);
        playhead.setSpeed(Speed.ACTION);
    }

    /** The plan with every command of the run that is seen, in order: what it takes to do it again. */
    public Optional<RunPlan> planSoFar() {
        return branching.planSoFar();
    }

    /** All that has happened in the run so far, also beyond the playhead. */
    public Trace trace() {
        return new Trace(making.tape().copy());
    }

    // ---- playing

    public void play() {
        playhead.setPlaying(true);
    }

    public void pause() {
        playhead.setPlaying(false);
    }

    /** Pauses if time moves; otherwise plays, which at rest means: as soon as there is something to play. */
    public void toggle() {
        Frame seen = frame.get();
        playhead.setPlaying(!playhead.isPlaying() || (seen != null && seen.playing() && !seen.timeMoves()));
    }

    public void setSpeed(Speed newSpeed) {
        playhead.setSpeed(newSpeed);
    }

    public Speed speed() {
        return playhead.speed();
    }

    // ---- going along the run

    /** Where the playhead stands, in virtual microseconds. */
    public long playheadMicros() {
        return playhead.micros();
    }

    /** Moves the playhead, at most to the edge of what has happened. */
    public void seek(long micros) {
        navigation.cancel();
        playhead.seek(micros);
    }

    public void toStart() {
        navigation.cancel();
        playhead.toStart();
    }

    public void toEdge() {
        navigation.cancel();
        playhead.toEdge();
    }

    // ---- commands

    /**
     * Gives a command at the instant that is seen. With the playhead in the past, it starts a branch: what happened after it
     * stays on the old one, and the run goes on from there.
     */
    public void give(Command command) {
        arriveNowhere();
        branching.give(command);
    }

    /** The same for a command of a story that is told: it comes again with the story, and nobody would miss it. */
    public void perform(Command command) {
        arriveNowhere();
        branching.perform(command);
    }

    /**
     * Gives a command of somebody who does not hold the playhead: only where the run is made, so that it never starts a branch.
     *
     * @return whether it was given; otherwise try again later
     */
    public boolean giveAtEdge(Command command) {
        collect();
        if (making.isOpening() || making.ended() || playhead.isInThePast() || navigation.isSearching()) {
            return false;
        }
        branching.give(command);
        return true;
    }

    /** Whose messages are whose. It goes on with each pulse. */
    public Authorship authorship() {
        return authorship;
    }

    /** Takes in what the engine has told, and gives up what is looked for. */
    private void arriveNowhere() {
        collect();
        navigation.cancel();
    }

    // ---- the parts

    /** Going along the run to what somebody looks for. */
    public Travel travel() {
        return travel;
    }

    /** The runs that were made of the plan that is open: undo, redo, branches. */
    public Branching branching() {
        return branching;
    }

    /** Where the run stands still for somebody who tells it. */
    public Stand stand() {
        return stand;
    }

    /** Where to pause or kill, in programs of the plan that is open. */
    public Breakpoints breakpoints() {
        return breakpoints;
    }

    /** The transcript and the charts of the run that is seen. */
    public Chronicle chronicle() {
        return chronicle;
    }

    /** Reading the sinks of the run that is seen. */
    public Queries queries() {
        return engine;
    }

    /** Where what takes long is done beside the run; what comes of it is handed out in the pulse. */
    public Background background() {
        return background;
    }

    /** Who of those that need not show each frame takes in this one. */
    public Turns turns() {
        return turns;
    }

    // ---- the pulse

    /** Lets time pass, takes in what the engine had to tell, and publishes a frame. */
    public void pulse(long nowNanos) {
        long elapsed = lastPulseNanos == 0 ? 0 : Math.clamp(nowNanos - lastPulseNanos, 0, LONGEST_PULSE_NANOS);
        lastPulseNanos = nowNanos;
        engine.answer();
        background.handOut();
        Following here = following;
        RunPlan current = plan;
        if (here == null || current == null) {
            return;
        }
        collect();
        navigation.proceed();
        collect();
        boolean isHere = !playhead.isArriving() && here.folds().position() == playhead.goal();
        if (playhead.isPlaying() && isHere && travel.hasLookedRound(elapsed)) {
            breakpoints.goOn();
            breakpoints.play(() -> playhead.advance(here.folds(), elapsed / 1e3, this::collect));
        }
        long deadline = nanoTime.getAsLong() + BUDGET_NANOS;
        if (!playhead.isArriving()) {
            here.follow(playhead.goal(), deadline);
        }
        here.mark(deadline);
        chronicle.write(here, making.knownMicros(), deadline);
        // On the way to somewhere else, nobody wants to see the start flash by.
        if (!playhead.isArriving() && here.folds().position() >= playhead.goal()) {
            Frame now = Frame.of(current, lastPulseNanos, playhead, making, here);
            frame.set(now);
            turns.give(now);
        }
    }

    private void collect() {
        for (Batch batch : making.collect()) {
            boolean isAtTheEdge =
                    !making.isOpening() || playhead.goal() == making.tape().size();
            boolean fresh = making.take(batch);
            if (batch.problem().isPresent()) {
                playhead.setPlaying(false);
            }
            playhead.arrive();
            boolean isHere = navigation.isSearching() || batch.nowMicros() <= playhead.micros();
            if (fresh && isHere && isAtTheEdge && !making.isOpening()) {
                // A step, or a command at this very instant: it is seen at once, also while paused.
                playhead.follow();
            }
            navigation.taken();
            branching.taken();
            if (!making.isOpening()) {
                authorship.take(making.given(), making.tape());
            }
        }
    }
}

package dev.custody.desktop.bridge;

import dev.custody.chart.Charts;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.QueryResult;
import dev.custody.engine.port.SinkTable;
import dev.custody.scenario.SavedBranches;
import dev.custody.trace.MessageId;
import dev.custody.trace.Trace;
import dev.custody.transcript.Transcript;
import dev.custody.transcript.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is played: the events known so far, the playhead, and what the events up to it amount to. All on one thread; time comes
 * in with each pulse. The parts that do it: {@link Making}, {@link Playhead}, {@link Branching} and {@link Navigation}.
 */
public final class Playback {
    /** A pulse that comes late (a hidden window, a long layout) does not make the playhead leap. */
    private static final long LONGEST_PULSE_NANOS = 50_000_000;
    /** How long the folds may take in one pulse. */
    private static final long BUDGET_NANOS = 8_000_000;

    /** A person who was taken to a place looks round before time moves there. */
    private static final long LOOK_ROUND_NANOS = 900_000_000;

    private final Engine engine;
    private final Phrases phrases;
    private final LongSupplier nanoTime;
    private final ReadOnlyObjectWrapper<@Nullable Frame> frame = new ReadOnlyObjectWrapper<>();
    private final Making making;
    private final Playhead playhead;
    private final Branching branching;
    private final Navigation navigation;

    private final Authorship authorship = new Authorship();
    private final Breakpoints breakpoints;
    private final Background background;

    private @Nullable RunPlan plan;
    private @Nullable Following following;
    private @Nullable Words words;
    private boolean chartsWanted;
    private boolean isLookedAt;
    private long lastPulseNanos;
    private long standsNanos;

    /** @param nanoTime the wall clock, for the budget of a pulse */
    public Playback(Engine engine, LongSupplier nanoTime, Consumer<Notice> notices) {
        this(engine, nanoTime, notices, new Background());
    }

    /** @param background does what takes long beside the run */
    public Playback(Engine engine, LongSupplier nanoTime, Consumer<Notice> notices, Background background) {
        this(engine, nanoTime, notices, background, Language.ENGLISH);
    }

    /** @param language of what is said of the run */
    public Playback(
            Engine engine, LongSupplier nanoTime, Consumer<Notice> notices, Background background, Language language) {
        phrases = new Phrases(language);
        this.background = background;
        this.engine = engine;
        this.nanoTime = nanoTime;
        making = new Making(engine, notices, phrases);
        playhead = new Playhead(making);
        branching = new Branching(making, playhead, () -> following, notices, phrases);
        navigation = new Navigation(making, playhead, () -> following, notices, phrases);
        breakpoints = new Breakpoints(engine, making, playhead, notices, this::stopWhereHeld, phrases);
    }

    /** The words that it uses, for what goes along with it. */
    Phrases phrases() {
        return phrases;
    }

    /** What is to be seen; null until the first run is opened. */
    public ReadOnlyObjectProperty<@Nullable Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** The runs that were made of the plan that is open, and which of them is seen. */
    public ReadOnlyObjectProperty<BranchTree> branchesProperty() {
        return branching.shownProperty();
    }

    /** Begins another run, at its start and at the pace of the action. The commands of the plan are its first branch. */
    public void open(RunPlan newPlan) {
        open(newPlan, new CommandTree(newPlan.commands(), phrases), () -> null);
    }

    /**
     * The same, with somebody who looks on at the run and at each branch of it, and may have it stand still. The playhead pauses
     * there.
     *
     * @param lookouts asked on the engine's thread for one for each run that is made
     */
    public void open(RunPlan newPlan, Supplier<@Nullable Lookout> lookouts) {
        open(newPlan, new CommandTree(newPlan.commands(), phrases), lookouts);
        isLookedAt = true;
    }

    /** The same with all branches of a saved run; its current one is seen. */
    public void open(RunPlan newPlan, SavedBranches branches) {
        open(newPlan, new CommandTree(branches, phrases), () -> null);
    }

    private void open(RunPlan newPlan, CommandTree tree, Supplier<@Nullable Lookout> lookouts) {
        plan = newPlan;
        isLookedAt = false;
        engine.lookOut(lookouts, () -> {
            stopWhereHeld();
            playhead.setPlaying(false);
        });
        engine.heed(true);
        standsNanos = 0;
        navigation.cancel();
        playhead.stopNowhere();
        breakpoints.open(newPlan.diagram());
        following = new Following(making.tape(), newPlan.diagram(), nanoTime, phrases);
        branching.open(newPlan, tree);
        playhead.setSpeed(Speed.ACTION);
        playhead.setPlaying(true);
    }

    /** The plan with every command of the run that is seen, in order: what it takes to do it again. */
    public Optional<RunPlan> planSoFar() {
        return branching.planSoFar();
    }

    /** The branches as a saved run keeps them beside {@link #planSoFar}; empty if that is the only run there is. */
    public Optional<SavedBranches> savedBranches() {
        return branching.savedBranches();
    }

    /** All that has happened in the run so far, also beyond the playhead. */
    public Trace trace() {
        return new Trace(making.tape().copy());
    }

    /** Has the transcript of the run written from the next pulse on, within the time that a pulse has. */
    public void writeTranscript(Words inThese) {
        words = inThese;
    }

    /** Nobody reads the transcript any more. */
    public void stopTranscript() {
        words = null;
    }

    /**
     * The transcript of the run that is seen, as far as it was written, also beyond the playhead. It grows with each pulse; where
     * the run is cut and goes on as another one, it is another transcript.
     */
    public Optional<Transcript> transcript() {
        Following here = following;
        return here == null ? Optional.empty() : here.transcript();
    }

    /** Has the charts of the run drawn in each pulse from now on, within the time that it has; or not any more. */
    public void wantCharts(boolean wanted) {
        chartsWanted = wanted;
    }

    /**
     * The charts of the run that is seen, as far as they were drawn, also beyond the playhead. They grow with each pulse; where
     * the run is cut and goes on as another one, they are other charts.
     */
    public Optional<Charts> charts() {
        Following here = following;
        return here == null ? Optional.empty() : here.charts();
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

    /**
     * Goes to where one event has just happened, and nothing after it, not even at the same instant; and pauses.
     *
     * @param event its position in the trace; past the events that there are, one goes to the edge
     */
    public void stopAfter(int event) {
        collect();
        navigation.cancel();
        if (event >= 0 && event < making.tape().size()) {
            playhead.stopAfter(event);
        } else {
            playhead.toEdge();
            playhead.setPlaying(false);
        }
    }

    /**
     * Goes to where something was to be seen last before a time, stands there for a moment, and plays. The run is made up to that time first,
     * unseen, if it has not got there.
     */
    public void playFromBefore(long micros) {
        collect();
        navigation.cancel();
        long before = Math.max(0, micros - 1);
        if (before > making.reachedMicros()) {
            branching.makeUpTo(before);
        } else {
            playhead.seek(before);
        }
        standsNanos = LOOK_ROUND_NANOS;
        navigation.goBackAndPlay();
    }

    public void toStart() {
        navigation.cancel();
        playhead.toStart();
    }

    public void toEdge() {
        navigation.cancel();
        playhead.toEdge();
    }

    /** Goes on to the next instant at which something happens that can be seen, and pauses. */
    public void stepForward() {
        go(new Sight.Anything(), true);
    }

    /** Goes back to the instant before this one at which something happened that can be seen, and pauses. */
    public void stepBack() {
        go(new Sight.Anything(), false);
    }

    /** Goes to the next instant at which something happens to that message, and pauses. At the edge, the run goes on to there. */
    public void nextOf(MessageId message) {
        go(new Sight.Of(message), true);
    }

    /** Goes back to the instant before this one at which something happened to that message, and pauses. */
    public void previousOf(MessageId message) {
        go(new Sight.Of(message), false);
    }

    /** Goes to the next instant at which something happens to another message than at this one, and pauses. */
    public void nextMessage() {
        collect();
        breakpoints.goOn();
        navigation.goToAnotherMessage(true);
    }

    /** Goes back to the last instant at which something happened to another message than at this one, and pauses. */
    public void previousMessage() {
        collect();
        navigation.goToAnotherMessage(false);
    }

    /** Goes to the next of that kind, and pauses. At the edge, the run goes on until one comes or nothing moves any more. */
    public void next(Landmark landmark) {
        go(new Sight.Marked(landmark), true);
    }

    /** Goes back to the last of that kind before this instant, and pauses. */
    public void previous(Landmark landmark) {
        go(new Sight.Marked(landmark), false);
    }

    private void go(Sight sight, boolean forward) {
        collect();
        if (forward) {
            breakpoints.goOn();
        }
        navigation.go(sight, forward);
    }

    // ---- commands, and the runs that they make

    /**
     * Gives a command at the instant that is seen. With the playhead in the past, it starts a branch: what happened after it
     * stays on the old one, and the run goes on from there.
     */
    public void give(Command command) {
        collect();
        navigation.cancel();
        branching.give(command);
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

    /** Goes to the run without the last command of this one, to the moment at which it was given, and pauses. */
    public void undo() {
        collect();
        navigation.cancel();
        branching.undo();
    }

    /** Goes to the run with the command that was undone or left last, to its moment, and pauses. */
    public void redo() {
        collect();
        navigation.cancel();
        branching.redo();
    }

    /** Goes to the whole run of a branch. The playhead stays at its time, if that branch was ever played so far. */
    public void switchTo(int branch) {
        collect();
        navigation.cancel();
        branching.switchTo(branch);
    }

    /** Gives a branch another name; with a number behind it if another one is called so. A blank one changes nothing. */
    public void rename(int branch, String name) {
        branching.rename(branch, name);
    }

    /** Where to pause or kill, in programs of the plan that is open. */
    public Breakpoints breakpoints() {
        return breakpoints;
    }

    // ---- standing still

    /** Whether somebody looks on at the run that is open. */
    public boolean isLookedAt() {
        return isLookedAt;
    }

    /** Whether who looks on is asked; where it is not, nothing holds the run. */
    public void heed(boolean lookout) {
        engine.heed(lookout);
    }

    /** Lets the run go on from where it was made to stand still. */
    public void leaveStand() {
        engine.leave();
    }

    /**
     * Goes to where so many events have happened, at that time, and nothing after them; and pauses.
     *
     * @param position not beyond what is known
     */
    public void standAt(int position, long micros) {
        collect();
        navigation.cancel();
        playhead.standAt(Math.min(position, making.tape().size()), micros);
    }

    /** Pauses when that place is played over: after so many events, at that time. There is one such place at most. */
    public void stopAt(int position, long micros) {
        playhead.stopAt(position, micros);
    }

    /** Pauses nowhere of itself. */
    public void stopNowhere() {
        playhead.stopNowhere();
    }

    private void stopWhereHeld() {
        boolean atTheEdge = playhead.isPlaying() || navigation.isSearching();
        collect();
        navigation.cancel();
        if (atTheEdge) {
            playhead.toEdge();
        }
    }

    /** Where what takes long is done beside the run; what comes of it is handed out in the pulse. */
    public Background background() {
        return background;
    }

    // ---- queries

    /**
     * Reads a sink with SQL, as it is at the edge of the run, wherever the playhead stands.
     *
     * @param asker gets the answer in a pulse, always
     */
    public void query(ComponentId sink, String sql, int maxRows, Consumer<QueryResult> asker) {
        engine.query(sink, sql, maxRows, asker);
    }

    /** Tells in a pulse which tables of a sink can be queried; none while it is down and nobody asked before. */
    public void tables(ComponentId sink, Consumer<List<SinkTable>> asker) {
        engine.tables(sink, asker);
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
        if (playhead.isPlaying() && !playhead.isArriving() && here.folds().position() == playhead.goal()) {
            standsNanos = Math.max(0, standsNanos - elapsed);
        }
        if (playhead.isPlaying()
                && standsNanos <= 0
                && !playhead.isArriving()
                && here.folds().position() == playhead.goal()) {
            breakpoints.goOn();
            breakpoints.play(() -> playhead.advance(here.folds(), elapsed / 1e3, this::collect));
        }
        long deadline = nanoTime.getAsLong() + BUDGET_NANOS;
        if (!playhead.isArriving()) {
            here.follow(playhead.goal(), deadline);
        }
        here.mark(deadline);
        if (chartsWanted) {
            here.chart(deadline);
        }
        Words wanted = words;
        if (wanted != null) {
            here.tell(wanted, deadline);
        }
        // On the way to somewhere else, nobody wants to see the start flash by.
        if (!playhead.isArriving() && here.folds().position() >= playhead.goal()) {
            publish(current, here);
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

    private void publish(RunPlan current, Following here) {
        frame.set(new Frame(
                current.diagram(),
                current.seed(),
                lastPulseNanos,
                playhead.micros(),
                playhead.goal(),
                making.reachedMicros(),
                making.tape().size(),
                playhead.isPlaying(),
                playhead.speed(),
                playhead.pace(),
                making.atRest(),
                making.ended(),
                here.marks(),
                here.folds().ledger(),
                here.folds().scene()));
    }
}

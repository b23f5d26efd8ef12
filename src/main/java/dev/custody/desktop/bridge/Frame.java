package dev.custody.desktop.bridge;

import dev.custody.diagram.Diagram;
import dev.custody.engine.RunPlan;
import dev.custody.ledger.Ledger;
import dev.custody.scene.Pace;
import dev.custody.scene.Scene;
import dev.custody.trace.TraceEvent;
import java.util.List;

/**
 * All that the window shows at one instant. The folds in it are read in the pulse that publishes it, and not kept.
 *
 * @param pulseNanos the beholder's time, by which gestures move; it only goes forward
 * @param playheadMicros where the playhead stands, in virtual time
 * @param position the number of events that have happened by then
 * @param edgeMicros how far the run has got
 * @param edgePosition the number of events of the whole run so far
 * @param pace how fast virtual time passes now
 * @param atRest whether nothing moves any more at the edge, so that only a command brings something new
 * @param ended whether a limit ended the run
 * @param marks of the whole run so far, by time; the same list as long as none was added
 * @param ledger as it stands at this position; it moves on with the next frame, so read it at once
 * @param scene likewise
 */
public record Frame(
        Diagram diagram,
        long seed,
        long pulseNanos,
        long playheadMicros,
        int position,
        long edgeMicros,
        int edgePosition,
        boolean playing,
        Speed speed,
        Pace pace,
        boolean atRest,
        boolean ended,
        List<Mark> marks,
        Ledger ledger,
        Scene scene) {
    private static final int CROWD = 100;
    /** Virtual time to real time, from which on nobody follows single things: the next step of the ladder is ten. */
    private static final double HURRY = 4;

    /** What there is to see now of a run that follows a plan. */
    static Frame of(RunPlan plan, long pulseNanos, Playhead playhead, Making making, Following here) {
        return new Frame(
                plan.diagram(),
                plan.seed(),
                pulseNanos,
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
                here.folds().scene());
    }

    /** Whether there are so many messages that a panel does not take them all in within one frame. */
    public boolean crowded() {
        return ledger.lives().size() > CROWD;
    }

    /** Whether much is new in each frame: there are many messages, or time passes fast. */
    public boolean hasMuchNew() {
        return crowded() || (timeMoves() && pace.factor() > HURRY);
    }

    /** Whether time passes: it does not while paused, nor at the edge once nothing moves there. */
    public boolean timeMoves() {
        return playing && !(live() && (atRest || ended));
    }

    /** Whether the playhead stands where the run is made. */
    public boolean live() {
        return position == edgePosition && playheadMicros >= edgeMicros;
    }

    /** The ledger as it can be judged: where nothing moves any more the run has ended, unless somebody does something. */
    public Ledger ledgerToJudge() {
        if (!live() || !atRest || ledger.end().isPresent()) {
            return ledger;
        }
        Ledger over = ledger.copy();
        over.accept(new TraceEvent.RunEnded(ledger.atMicros(), TraceEvent.EndReason.AT_REST));
        return over;
    }
}

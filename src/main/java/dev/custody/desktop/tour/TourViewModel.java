package dev.custody.desktop.tour;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.text.Texts;
import dev.custody.engine.RunPlan;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The tour as it is told: it plays the run up to where its next step is seen, pauses there, and goes on when the person does, or
 * after a while. A person who opens something else has left it.
 */
public final class TourViewModel {
    /** So long a step stands by itself: it can be read twice. */
    static final long STANDS_NANOS = 10_000_000_000L;
    /** For who does not want to wait for the next step: all that happens is still seen. */
    private static final Speed HURRY = new Speed(1);

    private final Playback playback;
    private final Supplier<RunPlan> open;
    private final Runnable over;
    private final Texts texts;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper last = new ReadOnlyBooleanWrapper();
    private @Nullable RunPlan plan;
    private int told;
    private boolean stands;
    private boolean hurries;
    private long sinceNanos;
    private long atMicros;

    /**
     * @param open opens the run of the tour, and says which it is
     * @param over is told when it has ended, one way or another
     */
    public TourViewModel(Playback playback, Supplier<RunPlan> open, Runnable over, Texts texts) {
        this.playback = playback;
        this.open = open;
        this.over = over;
        this.texts = texts;
        playback.frameProperty().subscribe(frame -> {
            if (frame != null && shown.get()) {
                look(frame);
            }
        });
    }

    /** Whether it goes on. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What it tells of what is seen. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Whether that is seen now: on the way to the next step, or away from it, it is over. */
    public ReadOnlyBooleanProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** How far it is. */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What {@link #next} does, in a word. */
    public ReadOnlyStringProperty nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** Whether the last step was told: there is nothing left to skip. */
    public ReadOnlyBooleanProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** Begins it, from its start. */
    public void start() {
        plan = open.get();
        playback.setSpeed(Speed.ACTION);
        told = 0;
        last.set(false);
        stands = false;
        text.set("");
        shown.set(true);
        tell(TourStep.START);
    }

    /** Goes on to the next step, on the way there faster; after the last one, it is over. */
    public void next() {
        if (!shown.get()) {
            return;
        }
        if (last.get()) {
            end();
        } else if (!stands && isPlaying()) {
            hurries = true;
            playback.setSpeed(HURRY);
        } else {
            stands = false;
            current.set(false);
            playback.play();
        }
    }

    /** Ends it; its run plays on. After the last step there is nothing left to skip, and the run stands as it would without. */
    public void skip() {
        if (last.get()) {
            next();
        } else if (shown.get()) {
            end();
            playback.play();
        }
    }

    private boolean isPlaying() {
        Frame frame = playback.frameProperty().get();
        return frame != null && frame.playing();
    }

    private void hurryNoMore() {
        if (hurries) {
            hurries = false;
            playback.setSpeed(Speed.ACTION);
        }
    }

    private void end() {
        hurryNoMore();
        shown.set(false);
        plan = null;
        over.run();
    }

    private void look(Frame frame) {
        RunPlan mine = plan;
        boolean isMine = mine != null
                && frame.diagram().equals(mine.diagram())
                && playback.planSoFar().map(now -> now.seed() == mine.seed()).orElse(false);
        if (!isMine) {
            end();
            return;
        }
        if (stands) {
            standOrGoOn(frame);
        } else if (!last.get() && TourStep.values()[told].isSeenIn(frame)) {
            tell(TourStep.values()[told]);
        }
    }

    private void standOrGoOn(Frame frame) {
        if (sinceNanos == 0) {
            sinceNanos = frame.pulseNanos();
            atMicros = frame.playheadMicros();
        }
        current.set(frame.playheadMicros() == atMicros);
        boolean wentOn = frame.playing();
        if (!last.get() && (wentOn || frame.pulseNanos() - sinceNanos >= STANDS_NANOS)) {
            next();
        }
    }

    private void tell(TourStep step) {
        playback.pause();
        hurryNoMore();
        stands = true;
        sinceNanos = 0;
        told = step.ordinal() + 1;
        current.set(true);
        text.set(texts.of("step." + step));
        progress.set(texts.of("progress", told, TourStep.values().length));
        last.set(told == TourStep.values().length);
        next.set(texts.of(last.get() ? "done" : "next"));
    }
}

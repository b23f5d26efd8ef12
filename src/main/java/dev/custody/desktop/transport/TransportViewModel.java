package dev.custody.desktop.transport;

import dev.custody.desktop.bridge.Figures;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Speed;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the transport shows, and what its buttons do. */
public final class TransportViewModel {
    private final Playback playback;
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("0.000 s");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Speed> speed = new ReadOnlyObjectWrapper<>(Speed.ACTION);

    public TransportViewModel(Playback playback) {
        this.playback = playback;
        playback.frameProperty().subscribe(frame -> {
            if (frame != null) {
                show(frame);
            }
        });
    }

    /** The virtual time at the playhead. */
    ReadOnlyStringProperty clockProperty() {
        return clock.getReadOnlyProperty();
    }

    /** What there is to say about how time passes. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether time passes: at rest it does not, so that the button says what pressing it would do. */
    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether the playhead stands where the run is made. */
    ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Speed> speedProperty() {
        return speed.getReadOnlyProperty();
    }

    public void toggle() {
        playback.toggle();
    }

    public void stepBack() {
        playback.stepBack();
    }

    public void stepForward() {
        playback.stepForward();
    }

    public void toStart() {
        playback.toStart();
    }

    public void toEdge() {
        playback.toEdge();
    }

    public void faster() {
        setSpeed(playback.speed().faster());
    }

    public void slower() {
        setSpeed(playback.speed().slower());
    }

    public void followAction() {
        setSpeed(Speed.ACTION);
    }

    void setSpeed(Speed chosen) {
        playback.setSpeed(chosen);
        speed.set(chosen);
    }

    private void show(Frame frame) {
        clock.set(Figures.clock(frame.playheadMicros()));
        playing.set(frame.timeMoves());
        live.set(frame.live());
        speed.set(frame.speed());
        note.set(noteOf(frame));
    }

    static String noteOf(Frame frame) {
        if (frame.live() && frame.ended()) {
            return "the run has ended";
        }
        if (frame.live() && frame.atRest()) {
            return "at rest: nothing moves";
        }
        if (!frame.playing()) {
            return "paused";
        }
        if (frame.pace().waitingMicros() > 0) {
            return "skipping " + Figures.span(frame.pace().waitingMicros()) + " of waiting";
        }
        return Figures.factor(frame.pace().factor());
    }
}

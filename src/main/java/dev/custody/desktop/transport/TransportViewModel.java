package dev.custody.desktop.transport;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.text.Texts;
import dev.custody.words.Figures;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the transport shows, and what its buttons do. */
public final class TransportViewModel {
    private final Playback playback;
    private final Texts texts;
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("0.000 s");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper past = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Speed> speed = new ReadOnlyObjectWrapper<>(Speed.ACTION);

    public TransportViewModel(Playback playback, Texts texts) {
        this.playback = playback;
        this.texts = texts;
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

    /** Whether the playhead stands before the edge, where the run is made. */
    public ReadOnlyBooleanProperty pastProperty() {
        return past.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Speed> speedProperty() {
        return speed.getReadOnlyProperty();
    }

    public void toggle() {
        playback.toggle();
    }

    public void stepBack() {
        playback.travel().stepBack();
    }

    public void stepForward() {
        playback.travel().stepForward();
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
        clock.set(Figures.clock(frame.playheadMicros(), texts.numbers()));
        playing.set(frame.timeMoves());
        past.set(!frame.live());
        speed.set(frame.speed());
        note.set(noteOf(frame));
    }

    String noteOf(Frame frame) {
        if (frame.live() && frame.ended()) {
            return texts.of("ended");
        }
        if (frame.live() && frame.atRest()) {
            return texts.of("at-rest");
        }
        if (!frame.playing()) {
            return texts.of("paused");
        }
        if (frame.pace().waitingMicros() > 0) {
            return texts.of("skipping", Figures.span(frame.pace().waitingMicros(), texts.numbers()));
        }
        return Figures.factor(frame.pace().factor(), texts.numbers());
    }
}

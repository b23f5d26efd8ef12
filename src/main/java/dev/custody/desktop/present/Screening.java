package dev.custody.desktop.present;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is done with the picture, whatever is in it: a curtain before it, a pointer on it, closer to a place of it. */
final class Screening {
    /** So long the mouse rests before it is hidden. */
    static final long REST_NANOS = 2_500_000_000L;

    /** What hides the picture. */
    enum Curtain {
        UP,
        BLACK,
        WHITE
    }

    private final ReadOnlyObjectWrapper<Curtain> curtain = new ReadOnlyObjectWrapper<>(Curtain.UP);
    private final ReadOnlyBooleanWrapper pointer = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper close = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper mouseRests = new ReadOnlyBooleanWrapper();
    private boolean moved = true;
    private long sinceNanos;

    ReadOnlyObjectProperty<Curtain> curtainProperty() {
        return curtain.getReadOnlyProperty();
    }

    /** Whether a spot follows the mouse. */
    ReadOnlyBooleanProperty pointerProperty() {
        return pointer.getReadOnlyProperty();
    }

    /** Whether the speaker went closer to a place. */
    ReadOnlyBooleanProperty closeProperty() {
        return close.getReadOnlyProperty();
    }

    /** Whether the mouse has not been moved for a while. */
    ReadOnlyBooleanProperty mouseRestsProperty() {
        return mouseRests.getReadOnlyProperty();
    }

    /** Lets that curtain down, or takes it up if it is down. */
    void toggle(Curtain which) {
        curtain.set(curtain.get() == which ? Curtain.UP : which);
    }

    /**
     * Takes the curtain up.
     *
     * @return whether it was down
     */
    boolean lift() {
        boolean down = curtain.get() != Curtain.UP;
        curtain.set(Curtain.UP);
        return down;
    }

    void togglePointer() {
        pointer.set(!pointer.get());
    }

    void toggleClose() {
        close.set(!close.get());
    }

    /** Everything is in sight again. */
    void back() {
        close.set(false);
    }

    void mouseMoved() {
        moved = true;
        mouseRests.set(false);
    }

    void pulse(long nowNanos) {
        if (moved) {
            moved = false;
            sinceNanos = nowNanos;
        }
        mouseRests.set(nowNanos - sinceNanos >= REST_NANOS);
    }
}

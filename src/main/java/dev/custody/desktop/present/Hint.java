package dev.custody.desktop.present;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Says how one goes on and how one gets out, to whoever has just come on stage; until the first key, or for a while. */
final class Hint {
    /** So long it is seen by somebody who does nothing. */
    static final long WHILE_NANOS = 10_000_000_000L;

    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private boolean begun;
    private long sinceNanos;

    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void show() {
        begun = false;
        shown.set(true);
    }

    /** Whoever has found a key needs no hint. */
    void end() {
        shown.set(false);
    }

    void pulse(long nowNanos) {
        if (!begun) {
            begun = true;
            sinceNanos = nowNanos;
        } else if (nowNanos - sinceNanos >= WHILE_NANOS) {
            end();
        }
    }
}

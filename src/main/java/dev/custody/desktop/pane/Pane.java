package dev.custody.desktop.pane;

import javafx.scene.Parent;

/** A panel that was made. */
public interface Pane {
    /** What is seen; the same each time. */
    Parent view();

    /** Puts the keyboard's focus where a person who walks to this panel wants it. */
    void focus();

    /** Tells that it is seen from now on, or not any more: what nobody sees need not be kept up to date. */
    default void shown(boolean seen) {}
}

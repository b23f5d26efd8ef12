package dev.custody.desktop.compare;

/** Which of the two. */
enum Side {
    /** The run that is open. */
    LEFT,
    /** The one that goes along. */
    RIGHT
}

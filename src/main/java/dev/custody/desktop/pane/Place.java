package dev.custody.desktop.pane;

/** Where panels are. Of those at one place, one is seen at a time, or none. */
public enum Place {
    LEFT,
    CENTRE,
    RIGHT,
    RIGHT_BELOW,
    BELOW
}

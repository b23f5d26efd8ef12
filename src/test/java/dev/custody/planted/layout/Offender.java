package dev.custody.planted.layout;

/** Knows the window. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.desktop.Offender();
    }
}

package dev.custody.planted.picture;

/** Knows the window. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.desktop.Offender();
    }
}

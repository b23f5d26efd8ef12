package dev.custody.planted.desktop.one;

/** A panel that knows another. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.desktop.two.Offender();
    }
}

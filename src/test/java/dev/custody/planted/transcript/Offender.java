package dev.custody.planted.transcript;

/** Knows the picture. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.scene.Offender();
    }
}

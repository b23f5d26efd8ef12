package dev.custody.planted.scene;

/** Knows the engine. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.engine.Offender();
    }
}

package dev.custody.planted.scenario;

/** Knows the explorer. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.explore.Offender();
    }
}

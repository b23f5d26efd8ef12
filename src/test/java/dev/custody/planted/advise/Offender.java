package dev.custody.planted.advise;

/** Plays what it should only name. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.scenario.Offender();
    }
}

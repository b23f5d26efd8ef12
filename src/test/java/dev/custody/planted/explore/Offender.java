package dev.custody.planted.explore;

/** Knows the scenarios. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.scenario.Offender();
    }
}

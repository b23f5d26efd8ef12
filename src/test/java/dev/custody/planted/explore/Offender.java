package dev.custody.planted.explore;

/** Knows the reports. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.report.Offender();
    }
}

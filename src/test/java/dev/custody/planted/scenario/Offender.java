package dev.custody.planted.scenario;

/** Knows the reports. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.report.Offender();
    }
}

package dev.custody.report;

/** What is to be said about something that ran. It knows no format. */
public sealed interface Report permits RunReport, MapReport, ComparisonReport {
    /** A short name for files, without an ending. */
    String name();

    /** What it is about, as people call it. */
    String title();

    /** Whether a claim is broken, or an expectation was not met: what a command ends with exit code 1 for. */
    boolean isBroken();
}

package dev.custody.chart;

/** What the values of a series are. */
public enum Unit {
    COUNT,
    /** Microseconds of virtual time. */
    MICROS,
    PER_SECOND
}

package dev.custody.chart;

import java.util.Optional;

/** One line of a chart. It grows with the run: read it between two events. */
public interface Series {
    SeriesId id();

    default Unit unit() {
        return id().measure().chart().unit();
    }

    /** What it was at that virtual time, as finely as that is still known; empty after the end so far, or without a value. */
    Optional<Sample> at(long micros);

    /**
     * What it was from {@code fromMicros} (0 or more) until before {@code toMicros}, in {@code pixels} points of equal width. It
     * takes as long as there are pixels, whatever the length of the run.
     */
    Points between(long fromMicros, long toMicros, int pixels);
}

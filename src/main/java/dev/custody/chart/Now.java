package dev.custody.chart;

/** How far the run has got: the time of its last event. */
final class Now {
    private long micros;

    long micros() {
        return micros;
    }

    void set(long at) {
        micros = at;
    }

    /** Where the pixel of that number begins, of so many between two times. */
    static long edge(long fromMicros, long toMicros, int pixels, int pixel) {
        return fromMicros + Math.round((toMicros - fromMicros) * ((double) pixel / pixels));
    }
}

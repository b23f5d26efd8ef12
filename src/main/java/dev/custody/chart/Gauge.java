package dev.custody.chart;

import java.util.Arrays;

/**
 * A number over time in a bounded number of buckets: the least, the greatest and the last that it was in each. It may stand, or
 * rise by one each microsecond, as an age does. A bucket's extremes are over all that it was in it, what it began with included.
 */
final class Gauge {
    static final int MOST_BUCKETS = 2_048;
    private static final long FINEST_MICROS = 1_000;

    private long width = FINEST_MICROS;
    private long[] min = new long[16];
    private long[] max = new long[16];
    private long[] last = new long[16];
    private int current;
    private long endOfCurrent = width;
    private long known;

    private long value;
    private long since;
    private boolean rising;

    Gauge() {}

    private Gauge(Gauge other) {
        width = other.width;
        min = other.min.clone();
        max = other.max.clone();
        last = other.last.clone();
        current = other.current;
        endOfCurrent = other.endOfCurrent;
        known = other.known;
        value = other.value;
        since = other.since;
        rising = other.rising;
    }

    Gauge copy() {
        return new Gauge(this);
    }

    /** It stands at that number from now on. */
    void set(long at, long number) {
        change(at, number, false);
    }

    void add(long at, long difference) {
        change(at, value + difference, false);
    }

    /** It is what has passed since then, from now on. */
    void ageSince(long at, long begun) {
        change(at, at - begun, true);
    }

    private void change(long at, long number, boolean rises) {
        advance(at);
        value = number;
        since = at;
        rising = rises;
        include(number);
    }

    /** Until then it goes on as it was. */
    void advance(long to) {
        if (to <= known) {
            return;
        }
        while (to >= width * MOST_BUCKETS) {
            widen();
        }
        while (to >= endOfCurrent) {
            include(valueAt(endOfCurrent - 1));
            begin(current + 1, valueAt(endOfCurrent));
            endOfCurrent += width;
        }
        if (rising) {
            include(valueAt(to));
        }
        known = to;
    }

    private long valueAt(long micros) {
        return rising ? value + micros - since : value;
    }

    private void include(long number) {
        min[current] = Math.min(min[current], number);
        max[current] = Math.max(max[current], number);
        last[current] = number;
    }

    private void begin(int bucket, long number) {
        if (bucket == last.length) {
            min = Arrays.copyOf(min, 2 * bucket);
            max = Arrays.copyOf(max, 2 * bucket);
            last = Arrays.copyOf(last, 2 * bucket);
        }
        current = bucket;
        min[bucket] = number;
        max[bucket] = number;
        last[bucket] = number;
    }

    private void widen() {
        for (int i = 0; 2 * i <= current; i++) {
            int second = Math.min(2 * i + 1, current);
            min[i] = Math.min(min[2 * i], min[second]);
            max[i] = Math.max(max[2 * i], max[second]);
            last[i] = last[second];
        }
        current /= 2;
        width *= 2;
        endOfCurrent = (current + 1) * width;
    }

    // ---- reading

    long widthMicros() {
        return width;
    }

    /** The youngest bucket. */
    int current() {
        return current;
    }

    /** Until when it is known. */
    long knownMicros() {
        return known;
    }

    int bucketAt(long micros) {
        return (int) Math.min(micros / width, current);
    }

    long min(int bucket) {
        return min[bucket];
    }

    long max(int bucket) {
        return max[bucket];
    }

    long last(int bucket) {
        return last[bucket];
    }
}

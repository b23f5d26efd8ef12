package dev.custody.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Durations by when they ended, in a bounded number of buckets, each of them a {@link Histogram} if any ended in it. */
final class Latencies {
    static final int MOST_BUCKETS = 256;
    private static final long FINEST_MICROS = 1_000_000;
    private static final int BUCKETS_IN_WINDOW = 5;

    private long width = FINEST_MICROS;
    private List<@Nullable Histogram> buckets = new ArrayList<>();
    private long known;

    Latencies copy() {
        Latencies copy = new Latencies();
        copy.width = width;
        for (Histogram bucket : buckets) {
            copy.buckets.add(bucket == null ? null : bucket.copy());
        }
        copy.known = known;
        return copy;
    }

    void add(long at, long micros) {
        advance(at);
        int bucket = (int) (at / width);
        while (buckets.size() <= bucket) {
            buckets.add(null);
        }
        Histogram histogram = buckets.get(bucket);
        if (histogram == null) {
            histogram = new Histogram();
            buckets.set(bucket, histogram);
        }
        histogram.add(micros);
    }

    void advance(long to) {
        known = Math.max(known, to);
        while (to >= width * MOST_BUCKETS) {
            widen();
        }
    }

    private void widen() {
        List<@Nullable Histogram> wider = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i += 2) {
            Histogram one = buckets.get(i);
            Histogram other = i + 1 < buckets.size() ? buckets.get(i + 1) : null;
            if (one != null && other != null) {
                one.addAll(other);
            }
            wider.add(one == null ? other : one);
        }
        buckets = wider;
        width *= 2;
    }

    long knownMicros() {
        return known;
    }

    long widthMicros() {
        return width;
    }

    int bucketAt(long micros) {
        return (int) (Math.min(micros, known) / width);
    }

    /** The first bucket of the window that ends with that one. */
    static int firstInWindow(int bucket) {
        return Math.max(0, bucket - BUCKETS_IN_WINDOW + 1);
    }

    /** What ended in those buckets. */
    Histogram between(int first, int last) {
        Histogram all = new Histogram();
        for (int i = first; i <= Math.min(last, buckets.size() - 1); i++) {
            Histogram bucket = buckets.get(i);
            if (bucket != null) {
                all.addAll(bucket);
            }
        }
        return all;
    }
}

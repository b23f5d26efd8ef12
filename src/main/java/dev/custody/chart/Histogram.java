package dev.custody.chart;

import java.util.Arrays;

/**
 * How often which duration was seen. Below 128 each has its own bin; above, each doubling has 64. Only bins between the least
 * and the greatest take memory.
 */
final class Histogram {
    private static final int BITS = 6;

    private int[] bins = {};
    private int first;
    private long total;
    private long min = Long.MAX_VALUE;
    private long max;

    private static int binOf(long value) {
        int shift = Math.max(0, 63 - Long.numberOfLeadingZeros(value | 1) - BITS);
        return (shift << BITS) + (int) (value >>> shift);
    }

    /** The value in the middle of a bin. */
    private static long middle(int bin) {
        int shift = Math.max(0, (bin >> BITS) - 1);
        long low = (long) (bin - (shift << BITS)) << shift;
        return low + ((1L << shift) >> 1);
    }

    void add(long value) {
        int bin = binOf(value);
        cover(bin, bin);
        bins[bin - first]++;
        total++;
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    void addAll(Histogram other) {
        if (other.total == 0) {
            return;
        }
        cover(other.first, other.first + other.bins.length - 1);
        for (int i = 0; i < other.bins.length; i++) {
            bins[other.first + i - first] += other.bins[i];
        }
        total += other.total;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    private void cover(int low, int high) {
        if (bins.length == 0) {
            first = low;
            bins = new int[high - low + 1];
        } else if (low < first || high >= first + bins.length) {
            int from = Math.min(low, first);
            int to = Math.max(high + 1, first + bins.length);
            int[] wider = new int[to - from];
            System.arraycopy(bins, 0, wider, first - from, bins.length);
            bins = wider;
            first = from;
        }
    }

    Histogram copy() {
        Histogram copy = new Histogram();
        copy.bins = Arrays.copyOf(bins, bins.length);
        copy.first = first;
        copy.total = total;
        copy.min = min;
        copy.max = max;
        return copy;
    }

    long total() {
        return total;
    }

    /** The least value that is at least as great as {@code share} (0 to 1) of all; NaN if there are none. */
    double quantile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * total));
        if (total == 0) {
            return Double.NaN;
        }
        if (rank == total) {
            return max;
        }
        long seen = 0;
        for (int i = 0; i < bins.length; i++) {
            seen += bins[i];
            if (seen >= rank) {
                return Math.clamp(middle(first + i), min, max);
            }
        }
        return max;
    }
}

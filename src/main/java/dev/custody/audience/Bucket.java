package dev.custody.audience;

import java.util.function.LongSupplier;

/** Holds somebody to a rate: fills with time, and each time it is used takes one out. Not for several threads. */
final class Bucket {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Rate rate;
    private final LongSupplier nanoTime;
    private double left;
    private long filledNanos;

    Bucket(Rate rate, LongSupplier nanoTime) {
        this.rate = rate;
        this.nanoTime = nanoTime;
        left = rate.burst();
        filledNanos = nanoTime.getAsLong();
    }

    /** @return false if it would be too often; that costs nothing */
    boolean use() {
        long now = nanoTime.getAsLong();
        left = Math.min(rate.burst(), left + (now - filledNanos) / NANOS_PER_SECOND * rate.perSecond());
        filledNanos = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}

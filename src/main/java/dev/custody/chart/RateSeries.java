package dev.custody.chart;

import java.util.Optional;

/** How many there were each second, of what a gauge counts: over the last second, or the last buckets if they are wide. */
record RateSeries(SeriesId id, Gauge count, Now now) implements Series {
    private static final long WINDOW_MICROS = 1_000_000;
    private static final int LEAST_BUCKETS = 4;

    @Override
    public Optional<Sample> at(long micros) {
        count.advance(now.micros());
        if (micros < 0 || micros > now.micros()) {
            return Optional.empty();
        }
        int last = count.bucketAt(micros);
        double rate = rate(last - buckets(), last);
        long width = count.widthMicros();
        return Optional.of(new Sample((last + 1 - buckets()) * width, (last + 1) * width, rate, rate, rate));
    }

    @Override
    public Points between(long fromMicros, long toMicros, int pixels) {
        count.advance(now.micros());
        Points points = new Points(pixels);
        for (int i = 0; i < pixels; i++) {
            long from = Now.edge(fromMicros, toMicros, pixels, i);
            long to = Now.edge(fromMicros, toMicros, pixels, i + 1);
            if (from > now.micros()) {
                break;
            }
            int last = count.bucketAt(Math.max(from, to - 1));
            double rate = rate(Math.min(last - buckets(), count.bucketAt(from) - 1), last);
            points.set(i, rate, rate, rate);
        }
        return points;
    }

    private int buckets() {
        return (int) Math.max(LEAST_BUCKETS, Math.ceilDiv(WINDOW_MICROS, count.widthMicros()));
    }

    /** Between the ends of two buckets; before the first there were none. */
    private double rate(int after, int last) {
        long before = after < 0 ? 0 : count.last(after);
        return (count.last(last) - before) * 1e6 / ((last - after) * count.widthMicros());
    }
}

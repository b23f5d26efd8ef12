package dev.custody.chart;

import java.util.Optional;

/** A percentile of what ended in the last five buckets, or in a pixel if that is wider. */
record PercentileSeries(SeriesId id, Latencies latencies, double share, Now now) implements Series {
    @Override
    public Optional<Sample> at(long micros) {
        latencies.advance(now.micros());
        if (micros < 0 || micros > now.micros()) {
            return Optional.empty();
        }
        int last = latencies.bucketAt(micros);
        int first = Latencies.firstInWindow(last);
        double value = latencies.between(first, last).quantile(share);
        long width = latencies.widthMicros();
        return Double.isNaN(value)
                ? Optional.empty()
                : Optional.of(new Sample(first * width, (last + 1) * width, value, value, value));
    }

    @Override
    public Points between(long fromMicros, long toMicros, int pixels) {
        latencies.advance(now.micros());
        Points points = new Points(pixels);
        int lastFirst = -1;
        int lastLast = -1;
        double value = Double.NaN;
        for (int i = 0; i < pixels; i++) {
            long from = Now.edge(fromMicros, toMicros, pixels, i);
            long to = Now.edge(fromMicros, toMicros, pixels, i + 1);
            if (from > now.micros()) {
                break;
            }
            int last = latencies.bucketAt(Math.max(from, to - 1));
            int first = Math.min(Latencies.firstInWindow(last), latencies.bucketAt(from));
            if (first != lastFirst || last != lastLast) {
                value = latencies.between(first, last).quantile(share);
                lastFirst = first;
                lastLast = last;
            }
            points.set(i, value, value, value);
        }
        return points;
    }
}

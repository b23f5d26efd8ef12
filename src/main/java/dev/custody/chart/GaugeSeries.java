package dev.custody.chart;

import java.util.Optional;

/** What a gauge shows. */
record GaugeSeries(SeriesId id, Gauge gauge, Now now) implements Series {
    @Override
    public Optional<Sample> at(long micros) {
        gauge.advance(now.micros());
        if (micros < 0 || micros > now.micros()) {
            return Optional.empty();
        }
        int bucket = gauge.bucketAt(micros);
        long width = gauge.widthMicros();
        return Optional.of(new Sample(
                bucket * width, (bucket + 1) * width, gauge.min(bucket), gauge.max(bucket), gauge.last(bucket)));
    }

    @Override
    public Points between(long fromMicros, long toMicros, int pixels) {
        gauge.advance(now.micros());
        Points points = new Points(pixels);
        for (int i = 0; i < pixels; i++) {
            long from = Now.edge(fromMicros, toMicros, pixels, i);
            long to = Now.edge(fromMicros, toMicros, pixels, i + 1);
            if (from > now.micros()) {
                break;
            }
            int last = gauge.bucketAt(Math.max(from, to - 1));
            long min = Long.MAX_VALUE;
            long max = Long.MIN_VALUE;
            for (int bucket = gauge.bucketAt(from); bucket <= last; bucket++) {
                min = Math.min(min, gauge.min(bucket));
                max = Math.max(max, gauge.max(bucket));
            }
            points.set(i, min, max, gauge.last(last));
        }
        return points;
    }
}

package dev.custody.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaugeTest {
    /** What it was set to. */
    private record State(long at, long value, boolean rising) {
        long valueAt(long micros) {
            return rising ? value + micros - at : value;
        }
    }

    /** Seeds, and runs from a fraction of a second to half a day. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyBucketKeepsTheLeastTheGreatestAndTheLast(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long longestPause = 2_000L << (2 * seed);
        Gauge gauge = new Gauge();
        List<State> states = new ArrayList<>();
        states.add(new State(0, 0, false));
        long now = 0;
        for (int i = 0; i < 2_000; i++) {
            now += random.nextInt(4) == 0 ? 0 : random.nextLong(longestPause);
            if (random.nextBoolean()) {
                long value = random.nextLong(100);
                gauge.set(now, value);
                states.add(new State(now, value, false));
            } else {
                long begun = now - random.nextLong(Math.max(1, Math.min(now + 1, 50_000)));
                gauge.ageSince(now, begun);
                states.add(new State(now, now - begun, true));
            }
            if (random.nextInt(50) == 0) {
                gauge = gauge.copy();
            }
        }
        now += random.nextLong(longestPause);
        gauge.advance(now);

        assertThat(gauge.current()).isEqualTo(gauge.bucketAt(now)).isLessThan(Gauge.MOST_BUCKETS);
        assertThat(now / gauge.widthMicros()).isLessThan(Gauge.MOST_BUCKETS);
        int next = 0;
        State state = states.getFirst();
        for (int bucket = 0; bucket <= gauge.current(); bucket++) {
            long from = bucket * gauge.widthMicros();
            long end = Math.min(now, from + gauge.widthMicros() - 1);
            List<Long> values = new ArrayList<>(List.of(state.valueAt(from)));
            while (next < states.size() && states.get(next).at() <= end) {
                values.add(state.valueAt(states.get(next).at()));
                state = states.get(next++);
                values.add(state.value());
            }
            values.add(state.valueAt(end));
            assertThat(gauge.min(bucket)).as("least of bucket %d", bucket).isEqualTo(min(values));
            assertThat(gauge.max(bucket)).as("greatest of bucket %d", bucket).isEqualTo(max(values));
            assertThat(gauge.last(bucket)).as("last of bucket %d", bucket).isEqualTo(values.getLast());
        }
    }

    private static long min(List<Long> values) {
        return values.stream().mapToLong(v -> v).min().orElseThrow();
    }

    private static long max(List<Long> values) {
        return values.stream().mapToLong(v -> v).max().orElseThrow();
    }

    @Test
    void percentilesAreAsNearAsTheyPromise() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            Histogram histogram = new Histogram();
            Histogram part = new Histogram();
            List<Long> values = new ArrayList<>();
            for (int i = 0, n = 1 + random.nextInt(400); i < n; i++) {
                long value = random.nextLong(1L << random.nextInt(1, 40));
                values.add(value);
                (random.nextBoolean() ? histogram : part).add(value);
            }
            histogram.addAll(part);
            values.sort(null);
            assertThat(histogram.total()).isEqualTo(values.size());
            for (double share : new double[] {0.01, 0.5, 0.95, 0.99, 1}) {
                long exact = values.get((int) Math.max(1, Math.ceil(share * values.size())) - 1);
                assertThat(Math.abs(histogram.quantile(share) - exact))
                        .as("%s of %s", share, values)
                        .isLessThanOrEqualTo(exact / 64.0);
            }
        }
        assertThat(new Histogram().quantile(0.5)).isNaN();
    }
}

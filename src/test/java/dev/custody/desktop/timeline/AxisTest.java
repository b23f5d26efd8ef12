package dev.custody.desktop.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.custody.chart.Axis;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AxisTest {
    private static final double WIDTH = 900;

    @ParameterizedTest
    @ValueSource(longs = {0, 12_345, 9_999_999})
    void aPlaceAndItsTimeBelongTogether(long micros) {
        Axis axis = Axis.fitting(10_000_000);
        assertThat(axis.microsAt(axis.xOf(micros, WIDTH), WIDTH)).isCloseTo(micros, within(1L));
    }

    @Test
    void zoomingKeepsTheTimeUnderThePointer() {
        Axis axis = Axis.fitting(10_000_000);
        Axis near = axis.zoomed(0.5, 600, WIDTH);
        assertThat(near.microsAt(600, WIDTH)).isCloseTo(axis.microsAt(600, WIDTH), within(1L));
        assertThat(near.toMicros() - near.fromMicros()).isCloseTo(axis.toMicros() / 2, within(1.0));
    }

    @Test
    void timeDoesNotBeginBeforeTheRun() {
        assertThat(Axis.fitting(1_000_000).moved(-5_000, WIDTH).fromMicros()).isZero();
        assertThat(Axis.fitting(1_000_000).zoomed(8, 600, WIDTH).fromMicros()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 50_000, 3_000_000, 61_000_000, 3_600_000_000L})
    void ticksAreRoundAndApart(long edge) {
        List<Axis.Tick> ticks = Axis.fitting(edge).zoomed(0.7, 300, WIDTH).ticks(WIDTH, 84);

        assertThat(ticks).hasSizeBetween(1, 11);
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).x() - ticks.get(i - 1).x()).isGreaterThanOrEqualTo(83.9);
        }
        assertThat(ticks).extracting(Axis.Tick::label).doesNotHaveDuplicates();
    }

    @Test
    void ofAStripThatHasNoWidthYetNothingIsAsked() {
        assertThat(Axis.fitting(0).microsAt(5, 0)).isZero();
        assertThat(Axis.fitting(0).ticks(0, 84)).hasSizeLessThan(4);
    }
}

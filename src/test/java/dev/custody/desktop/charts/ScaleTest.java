package dev.custody.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.custody.chart.Scale;
import dev.custody.chart.Spread;
import dev.custody.chart.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScaleTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1, 2, 3, 7, 10, 11, 99, 100, 101, 12_345, 1e6, 119e6, 121e6, 7_300e6})
    void everyValueFitsIntoAFewRoundSteps(double most) {
        for (Unit unit : Unit.values()) {
            Scale scale = Scale.upTo(most, unit);
            assertThat(scale.top()).isGreaterThanOrEqualTo(most * (1 - 1e-9));
            assertThat(scale.steps()).isBetween(1, Scale.MOST_TICKS - 1);
            // Not more than half of it is idle, unless there is next to nothing.
            assertThat(most == 0 || scale.steps() == 1 || most > scale.top() * 0.5)
                    .isTrue();
        }
    }

    @Test
    void countsAreWhole() {
        assertThat(Scale.upTo(1, Unit.COUNT).ticks()).containsExactly(0.0, 1.0);
        assertThat(Scale.upTo(3, Unit.COUNT).ticks()).containsExactly(0.0, 2.0, 4.0);
    }

    @Test
    void valuesSayTheirUnit() {
        assertThat(Scale.text(1_500, Unit.MICROS, Locale.ENGLISH)).isEqualTo("1.5 ms");
        assertThat(Scale.text(12_345, Unit.COUNT, Locale.GERMAN)).isEqualTo("12.345");
        assertThat(Scale.text(1.25, Unit.PER_SECOND, Locale.GERMAN)).isEqualTo("1,2");
    }

    @Test
    void labelsKeepApartAndStayInside() {
        double[] places = Spread.of(new double[] {50, 50, 49, 2}, 10, 0, 60);

        assertThat(places[3]).isCloseTo(2, within(1e-9));
        List<Double> sorted = Arrays.stream(places).sorted().boxed().toList();
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(sorted.get(i) - sorted.get(i - 1)).isGreaterThanOrEqualTo(10 - 1e-9);
        }
        assertThat(sorted.getLast()).isLessThanOrEqualTo(60);
        assertThat(places[2]).isLessThan(places[0]);
    }
}

package dev.custody.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of different widths: 100 from 1 to 2, 300 from 2 to 3, 1 from 3 to 4, and 150 beyond them. */
final class AxisTest {
    private final Axis axis = Axis.of(1, 4, List.of(new Axis.Apart(1, 2, 100), new Axis.Apart(2, 3, 300)), false, 150);

    @ParameterizedTest
    @ValueSource(doubles = {-3.25, 0, 0.99, 1, 1.5, 2, 2.001, 2.75, 3, 3.5, 4, 4.01, 7.5})
    void whatIsPutSomewhereIsFoundThere(double column) {
        assertThat(axis.column(axis.position(column))).isCloseTo(column, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-200, -0.5, 0, 50, 99.9, 100, 250, 400, 400.5, 401, 402, 1_000})
    void whereAHandLetsGoItStays(double position) {
        assertThat(axis.position(axis.column(position))).isCloseTo(position, within(1e-9));
        assertThat(axis.stretched(1.4).position(axis.stretched(1.4).column(position)))
                .isCloseTo(position, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, 0.5, 1, 1.9, 2.5, 3.1, 3.9, 4, 6})
    void theFurtherTheColumnTheFurtherThePlace(double column) {
        assertThat(axis.position(column + 0.1)).isGreaterThan(axis.position(column));
    }
}

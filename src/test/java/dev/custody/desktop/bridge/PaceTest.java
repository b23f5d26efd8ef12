package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.custody.scene.Pace;
import dev.custody.scene.Pace.Situation;
import dev.custody.words.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PaceTest {
    private static final long NEVER = Long.MAX_VALUE;

    @ParameterizedTest
    @ValueSource(longs = {1_000, 20_000, 50_000, 20_000_000})
    void theShortestHopUnderWayTakesLongEnoughToBeSeen(long hopMicros) {
        Pace pace = Pace.of(new Situation(0, 5, hopMicros, true));

        assertThat(hopMicros / 1e6 / pace.factor()).isCloseTo(0.7, within(1e-9));
        assertThat(pace.waitingMicros()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 400_000, 10_000_000, 3_600_000_000L})
    void aStepTakesLongEnoughToBeReadAndNotMore(long gapMicros) {
        Pace pace = Pace.of(new Situation(0, gapMicros, 0, true));

        assertThat(gapMicros / 1e6 / pace.factor()).isBetween(0.44, 1.21);
    }

    @Test
    void idleTimeFliesAndTheClockSaysSo() {
        Pace pace = Pace.of(new Situation(1_000_000, 20_800_000, 0, false));

        assertThat(19.8 / pace.factor()).isCloseTo(0.8, within(1e-9));
        assertThat(pace.waitingMicros()).isEqualTo(19_800_000);
    }

    @Test
    void aShortWaitIsNotWorthAWordAndPassesAtLeastThreeTimesAsFast() {
        Pace pace = Pace.of(new Situation(0, 100_000, 0, false));

        assertThat(pace.factor()).isEqualTo(3);
        assertThat(pace.waitingMicros()).isZero();
    }

    @Test
    void nothingToWaitForIsNoReasonToRace() {
        assertThat(Pace.of(new Situation(0, NEVER, 0, false))).isEqualTo(new Pace(1, 0));
    }

    @Test
    void theLadderGoesFromAHundredthToAHundred() {
        assertThat(Speed.LADDER.getFirst().factor()).isEqualTo(0.01);
        assertThat(Speed.LADDER.getLast().factor()).isEqualTo(100);
        assertThat(new Speed(100).faster()).isEqualTo(new Speed(100));
        assertThat(new Speed(0.01).slower()).isEqualTo(new Speed(0.01));
        assertThat(new Speed(1).faster().slower()).isEqualTo(new Speed(1));
        assertThat(Speed.ACTION.faster().followsAction()).isFalse();
    }

    @Test
    void figuresFitTheirSize() {
        assertThat(Figures.factor(0.0614)).isEqualTo("×0.06");
        assertThat(Figures.factor(24.75)).isEqualTo("×25");
        assertThat(Figures.span(19_800_000)).isEqualTo("19.8 s");
        assertThat(Figures.span(20_000)).isEqualTo("20 ms");
        assertThat(Figures.span(0)).isEqualTo("0 s");
        assertThat(Figures.clock(3_201_400)).isEqualTo("3.201 s");
        assertThat(Figures.clock(64_002_000)).isEqualTo("1:04.002");
    }
}

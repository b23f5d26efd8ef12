package dev.custody.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.custody.bench.KernelBench.Options;
import dev.custody.bench.KernelFigures.Comparison;
import dev.custody.bench.KernelFigures.MeanWait;
import dev.custody.bench.KernelFigures.Spread;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** That the benchmark computes the right thing. How fast it does is for the benchmark itself to say. */
class KernelBenchTest {
    @Test
    void theQueueWaitsAsTheorySaysAndLoopAndKernelAgree() {
        KernelFigures figures = new KernelBench(new Options(1, 10, 300_000, 50_000)).measure();
        assertThat(figures.meanWait().agrees())
                .as(figures.meanWait().toString())
                .isTrue();
        assertThat(figures.meanWait().halfWidthSeconds()).isBetween(0.05, 0.5);
        assertThat(figures.queue().ratio().lowest()).isPositive();
        assertThat(figures.hold().ratio().lowest()).isPositive();
    }

    @Test
    void aCustomerWaitsForThoseBeforeIt() {
        // Arrivals at 10, 20, 60; served 10 to 40, 40 to 45, 60 to 61: only the second waits, for 20.
        int[] between = {10, 10, 40};
        int[] services = {30, 5, 1};
        assertThat(KernelModels.queue(between, services)).isEqualTo(20);
        assertThat(PackedLoop.queue(between, services)).isEqualTo(20);
    }

    @Test
    void holdTakesOutTheEarliestEachTime() {
        // Pending at 5 and 7; then 5 + 1, 6 + 4, 7 + 5, 10 + 1: the fifth taken out is at 11.
        int[] increments = {5, 7, 1, 4, 5, 1, 9, 9};
        assertThat(KernelModels.hold(increments, 2, 5)).isEqualTo(11);
        assertThat(PackedLoop.hold(increments, 2, 5)).isEqualTo(11);
    }

    @Test
    void theIntervalIsStudents() {
        assertThat(MeanWait.of(new double[] {1, 3}).seconds()).isEqualTo(2);
        assertThat(MeanWait.of(new double[] {1, 3}).halfWidthSeconds()).isCloseTo(12.706, within(0.001));
        // Four values with a standard error of 1: the half width is the 97.5 % point of three degrees.
        double[] four = {-Math.sqrt(3), Math.sqrt(3), -Math.sqrt(3), Math.sqrt(3)};
        assertThat(MeanWait.of(four).halfWidthSeconds()).isCloseTo(3.182, within(0.03));
        double[] twenty = new double[20];
        for (int i = 0; i < 20; i++) {
            twenty[i] = i % 2 == 0 ? -Math.sqrt(19) : Math.sqrt(19);
        }
        assertThat(MeanWait.of(twenty).halfWidthSeconds()).isCloseTo(2.093, within(0.001));
    }

    @Test
    void aSlowKernelOrAWrongQueueFails() {
        Comparison fast = comparison(0.5);
        Comparison slow = comparison(0.49);
        MeanWait right = new MeanWait(9.1, 0.2);
        MeanWait wrong = new MeanWait(9.3, 0.2);
        assertThat(new KernelFigures(2, fast, fast, right).passed()).isTrue();
        assertThat(new KernelFigures(2, slow, fast, right).passed()).isFalse();
        assertThat(new KernelFigures(2, fast, slow, right).passed()).isFalse();
        assertThat(new KernelFigures(2, fast, fast, wrong).passed()).isFalse();
    }

    private static Comparison comparison(double ratio) {
        Spread speed = new Spread(1e7, 2e7, 3e7);
        return new Comparison(speed, speed, new Spread(0.1, ratio, 0.9));
    }

    @Test
    void printsWhatItFound() {
        StringWriter text = new StringWriter();
        new KernelFigures(20, comparison(0.75), comparison(0.4), new MeanWait(9.05, 0.1)).print(new PrintWriter(text));
        assertThat(text.toString().lines())
                .containsExactly(
                        "Million events/s, median of 20 rounds (lowest to highest); one process, taking turns",
                        "",
                        "                     loop                     kernel                   kernel : loop",
                        "M/M/1                20.0 (10.0 to 30.0)      20.0 (10.0 to 30.0)      0.75 (0.10 to 0.90)",
                        "hold, 1,000 pending  20.0 (10.0 to 30.0)      20.0 (10.0 to 30.0)      0.40 (0.10 to 0.90)",
                        "",
                        "Mean wait in the queue: 9.050 s ± 0.100 (95 %), theory 9.000: agrees",
                        "The kernel is to reach 0.50 of the loop: it does NOT");
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertThat(Spread.of(new double[] {4, 1, 3, 2})).isEqualTo(new Spread(1, 2.5, 4));
        assertThat(Spread.of(new double[] {5, 1, 3})).isEqualTo(new Spread(1, 3, 5));
    }

    @Test
    void refusesToMeasureNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Options(1, 1, 10, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Options(1, 2, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Options(1, 2, 10_000_001, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Options(1, 2, 10, 0));
    }
}

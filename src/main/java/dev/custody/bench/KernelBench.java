package dev.custody.bench;

import dev.custody.bench.KernelFigures.Comparison;
import dev.custody.bench.KernelFigures.MeanWait;
import dev.custody.bench.KernelFigures.Spread;
import dev.custody.engine.kernel.RandomStream;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * The kernel beside a hand-tuned loop ({@link PackedLoop}): events a second on an M/M/1 queue (arrivals
 * 0.9, services 1.0 a second) and on <i>hold</i> with 1,000 events pending.
 *
 * <p>Both take turns in one process and use the same random numbers, which are drawn before the clock
 * starts, so that what is compared is the handling of events alone. Each round of the queue is a
 * replication with fresh numbers, and their mean wait is compared with theory.
 */
public final class KernelBench {
    private static final double ARRIVALS_PER_SECOND = 0.9;
    private static final double SERVICES_PER_SECOND = 1.0;
    private static final double MICROS_PER_SECOND = 1e6;
    private static final int PENDING = 1_000;
    private static final int INCREMENTS = 1 << 20;
    private static final int WARM_UPS = 6;

    private final Options options;

    /**
     * How much to measure.
     *
     * @param seed of all random numbers
     * @param rounds how often each side runs each model, 2 or more
     * @param customers of the queue in a round, 1 to 10,000,000
     * @param holdEvents events of <i>hold</i> in a round, 1 or more
     */
    public record Options(long seed, int rounds, int customers, int holdEvents) {
        /** What we publish: twenty rounds of a million customers and two million events, a few seconds. */
        public static final Options PUBLISHED = new Options(1, 20, 1_000_000, 2_000_000);

        /** Checks the bounds. */
        public Options {
            if (rounds < 2 || customers < 1 || customers > 10_000_000 || holdEvents < 1) {
                throw new IllegalArgumentException("The benchmark needs 2 rounds or more, 1 to 10,000,000 customers"
                        + " and 1 event or more, but has %d, %d and %d".formatted(rounds, customers, holdEvents));
            }
        }
    }

    /** A benchmark that has not run yet. */
    public KernelBench(Options options) {
        this.options = options;
    }

    /** Measures, prints the figures and returns the exit code: 0 if all is as we promise, else 1. */
    public static int run(PrintWriter out, Options options) {
        KernelFigures figures = new KernelBench(options).measure();
        figures.print(out);
        return figures.passed() ? 0 : 1;
    }

    /**
     * Measures.
     *
     * @throws IllegalStateException if loop and kernel do not compute the same
     */
    public KernelFigures measure() {
        RandomStream random = new RandomStream(options.seed());
        int[] increments = exponentials(random.fork("hold"), INCREMENTS, 1);
        Rounds queue = new Rounds(options.rounds(), 2L * options.customers());
        Rounds hold = new Rounds(options.rounds(), options.holdEvents());
        double[] waits = new double[options.rounds()];
        for (int round = -WARM_UPS; round < options.rounds(); round++) {
            RandomStream replication = random.fork("replication " + round);
            int[] between = exponentials(replication.fork("arrivals"), options.customers(), 1 / ARRIVALS_PER_SECOND);
            int[] services = exponentials(replication.fork("services"), options.customers(), 1 / SERVICES_PER_SECOND);
            long waited = queue.measure(
                    round, () -> PackedLoop.queue(between, services), () -> KernelModels.queue(between, services));
            hold.measure(
                    round,
                    () -> PackedLoop.hold(increments, PENDING, options.holdEvents()),
                    () -> KernelModels.hold(increments, PENDING, options.holdEvents()));
            if (round >= 0) {
                waits[round] = waited / MICROS_PER_SECOND / options.customers();
            }
        }
        return new KernelFigures(options.rounds(), queue.comparison(), hold.comparison(), MeanWait.of(waits));
    }

    private static int[] exponentials(RandomStream random, int count, double meanSeconds) {
        int[] micros = new int[count];
        for (int i = 0; i < count; i++) {
            micros[i] = (int) Math.round(random.exponential(meanSeconds * MICROS_PER_SECOND));
        }
        return micros;
    }

    /** The times of both sides on one model. */
    private static final class Rounds {
        private final long events;
        private final double[] loopPerSecond;
        private final double[] kernelPerSecond;
        private final double[] ratio;

        Rounds(int rounds, long events) {
            this.events = events;
            this.loopPerSecond = new double[rounds];
            this.kernelPerSecond = new double[rounds];
            this.ratio = new double[rounds];
        }

        /** Runs both, who is first taking turns too; rounds below 0 warm up. Returns what both computed. */
        long measure(int round, LongSupplier loop, LongSupplier kernel) {
            boolean loopFirst = round % 2 == 0;
            long start = System.nanoTime();
            long first = (loopFirst ? loop : kernel).getAsLong();
            long middle = System.nanoTime();
            long second = (loopFirst ? kernel : loop).getAsLong();
            long end = System.nanoTime();
            if (first != second) {
                throw new IllegalStateException(
                        "Loop and kernel differ in round %d: %d and %d".formatted(round, first, second));
            }
            if (round >= 0) {
                long loopNanos = loopFirst ? middle - start : end - middle;
                long kernelNanos = loopFirst ? end - middle : middle - start;
                loopPerSecond[round] = events * 1e9 / loopNanos;
                kernelPerSecond[round] = events * 1e9 / kernelNanos;
                ratio[round] = (double) loopNanos / kernelNanos;
            }
            return first;
        }

        Comparison comparison() {
            return new Comparison(Spread.of(loopPerSecond), Spread.of(kernelPerSecond), Spread.of(ratio));
        }
    }
}

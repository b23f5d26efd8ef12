package dev.custody.bench;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;

/**
 * What {@link KernelBench} measured.
 *
 * @param rounds how often each side ran each model
 * @param queue the speed on M/M/1
 * @param hold the speed on <i>hold</i>
 * @param meanWait whether the queue computes what theory says
 */
public record KernelFigures(int rounds, Comparison queue, Comparison hold, MeanWait meanWait) {
    /** The least ratio of the kernel's speed to the loop's that we hold ourselves to. */
    public static final double LEAST_RATIO = 0.5;

    /** The mean wait before service in the queue, in seconds: 0.9 / (1.0 · (1.0 - 0.9)). */
    public static final double THEORY_WAIT_SECONDS = 9.0;

    /**
     * A spread of measurements.
     *
     * @param lowest the smallest
     * @param median the middle one
     * @param highest the largest
     */
    public record Spread(double lowest, double median, double highest) {
        static Spread of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int count = sorted.length;
            double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
            return new Spread(sorted[0], median, sorted[count - 1]);
        }
    }

    /**
     * One model.
     *
     * @param loopPerSecond the loop's events a second
     * @param kernelPerSecond the kernel's
     * @param ratio the kernel's speed divided by the loop's in the same round
     */
    public record Comparison(Spread loopPerSecond, Spread kernelPerSecond, Spread ratio) {
        /** Whether the kernel is fast enough: the median of the rounds' ratios counts. */
        public boolean passed() {
            return ratio.median() >= LEAST_RATIO;
        }
    }

    /**
     * The mean wait in the queue, over all rounds.
     *
     * @param seconds the mean
     * @param halfWidthSeconds half of its 95 % confidence interval
     */
    public record MeanWait(double seconds, double halfWidthSeconds) {
        /** Whether theory lies within the interval. */
        public boolean agrees() {
            return Math.abs(seconds - THEORY_WAIT_SECONDS) <= halfWidthSeconds;
        }

        static MeanWait of(double[] seconds) {
            int count = seconds.length;
            double mean = Arrays.stream(seconds).average().orElseThrow();
            double squares =
                    Arrays.stream(seconds).map(s -> (s - mean) * (s - mean)).sum();
            double standardError = Math.sqrt(squares / (count - 1) / count);
            return new MeanWait(mean, student95(count - 1) * standardError);
        }

        /** Student's 97.5 % point: exact for 1 and 2 degrees of freedom, from 3 on to better than 1 %. */
        private static double student95(int freedom) {
            double z = 1.959964;
            return switch (freedom) {
                case 1 -> 12.7062;
                case 2 -> 4.3027;
                default ->
                    z
                            + (Math.pow(z, 3) + z) / (4 * freedom)
                            + (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / (96.0 * freedom * freedom)
                            + (3 * Math.pow(z, 7) + 19 * Math.pow(z, 5) + 17 * Math.pow(z, 3) - 15 * z)
                                    / (384.0 * freedom * freedom * freedom);
            };
        }
    }

    /** Whether both models are fast enough and the queue is right. */
    public boolean passed() {
        return queue.passed() && hold.passed() && meanWait.agrees();
    }

    /** Prints the figures as a small table. */
    public void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "Million events/s, median of %d rounds (lowest to highest); one process, taking turns%n%n",
                rounds);
        printRow(out, "", "loop", "kernel", "kernel : loop");
        printRow(out, "M/M/1", queue);
        printRow(out, "hold, 1,000 pending", hold);
        out.printf(
                Locale.ROOT,
                "%nMean wait in the queue: %.3f s ± %.3f (95 %%), theory %.3f: %s%n",
                meanWait.seconds(),
                meanWait.halfWidthSeconds(),
                THEORY_WAIT_SECONDS,
                meanWait.agrees() ? "agrees" : "DIFFERS");
        out.printf(
                Locale.ROOT,
                "The kernel is to reach %.2f of the loop: %s%n",
                LEAST_RATIO,
                queue.passed() && hold.passed() ? "it does" : "it does NOT");
        out.flush();
    }

    private static void printRow(PrintWriter out, String model, Comparison comparison) {
        Spread ratio = comparison.ratio();
        printRow(
                out,
                model,
                millions(comparison.loopPerSecond()),
                millions(comparison.kernelPerSecond()),
                String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", ratio.median(), ratio.lowest(), ratio.highest()));
    }

    private static void printRow(PrintWriter out, String model, String loop, String kernel, String ratio) {
        out.printf(Locale.ROOT, "%-21s%-25s%-25s%s%n", model, loop, kernel, ratio);
    }

    private static String millions(Spread perSecond) {
        return String.format(
                Locale.ROOT,
                "%.1f (%.1f to %.1f)",
                perSecond.median() / 1e6,
                perSecond.lowest() / 1e6,
                perSecond.highest() / 1e6);
    }
}

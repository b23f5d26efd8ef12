package dev.custody.bench;

import dev.custody.bench.KernelFigures.Spread;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * What {@link SinkBench} measured.
 *
 * @param rounds how often each side did it
 * @param messages that each client sent
 * @param comparisons one for each diagram
 */
public record SinkFigures(int rounds, int messages, List<Comparison> comparisons) {
    /** How many times the cost of plain JDBC a run may cost. */
    public static final double MOST_RATIO = 1.5;

    /** Copies the list. */
    public SinkFigures {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * One diagram.
     *
     * @param events of the run's trace
     * @param statements that it sends, commits included
     * @param runSeconds processor time of the run on H2
     * @param jdbcSeconds of the same statements
     * @param heapSeconds of the run without H2
     * @param ratio the run's time divided by that of the statements in the same round
     * @param clockRatio the same by the clock on the wall
     */
    public record Comparison(
            String diagram,
            long events,
            long statements,
            Spread runSeconds,
            Spread jdbcSeconds,
            Spread heapSeconds,
            Spread ratio,
            Spread clockRatio) {
        /** Whether the run is cheap enough: the median of the rounds' ratios counts. */
        public boolean passed() {
            return ratio.median() <= MOST_RATIO;
        }
    }

    /** Whether every diagram is cheap enough. */
    public boolean passed() {
        return comparisons.stream().allMatch(Comparison::passed);
    }

    /** Prints the figures as a small table. */
    public void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "Processor seconds for a run of %,d messages, median of %d rounds (lowest to highest);"
                        + " one process, taking turns%n%n",
                messages,
                rounds);
        row(
                out,
                "",
                "events",
                "statements",
                "run on H2",
                "plain JDBC",
                "run : JDBC",
                "by the clock",
                "run on the heap");
        for (Comparison c : comparisons) {
            row(
                    out,
                    c.diagram(),
                    String.format(Locale.ROOT, "%,d", c.events()),
                    String.format(Locale.ROOT, "%,d", c.statements()),
                    text(c.runSeconds()),
                    text(c.jdbcSeconds()),
                    text(c.ratio()),
                    text(c.clockRatio()),
                    text(c.heapSeconds()));
        }
        out.printf(
                Locale.ROOT,
                "%nA run on H2 is to cost at most %.1f times the same statements by plain JDBC: %s%n",
                MOST_RATIO,
                passed() ? "it does" : "it does NOT");
        out.flush();
    }

    private static void row(PrintWriter out, String diagram, String events, String statements, String... spreads) {
        out.printf("%-17s%9s%12s  ", diagram, events, statements);
        for (int i = 0; i < spreads.length - 1; i++) {
            out.printf("%-22s", spreads[i]);
        }
        out.println(spreads[spreads.length - 1]);
    }

    private static String text(Spread spread) {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", spread.median(), spread.lowest(), spread.highest());
    }
}

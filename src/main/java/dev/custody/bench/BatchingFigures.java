package dev.custody.bench;

import dev.custody.bench.KernelFigures.Spread;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * What {@link BatchingBench} measured.
 *
 * @param rows that each way wrote
 * @param rounds how often each way did it
 */
public record BatchingFigures(int rows, int rounds, List<Way> ways) {
    /** Copies the list. */
    public BatchingFigures {
        ways = List.copyOf(ways);
    }

    /**
     * A way to write all rows.
     *
     * @param name what is done, for people
     * @param seconds by the clock
     * @param ratio how many times as fast as one by one it is, in the same round
     */
    public record Way(String name, Spread seconds, Spread ratio) {}

    /** Prints the figures as a small table, and what they mean. */
    public void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%,d rows into a real H2 database on disk (WRITE_DELAY=0), median of %d rounds (lowest to highest)%n%n",
                rows,
                rounds);
        for (Way way : ways) {
            out.printf(
                    Locale.ROOT,
                    "%-34s %8.3f s (%.3f to %.3f) %,11.0f rows/s %6.1f times as fast (%.1f to %.1f)%n",
                    way.name(),
                    way.seconds().median(),
                    way.seconds().lowest(),
                    way.seconds().highest(),
                    rows / way.seconds().median(),
                    way.ratio().median(),
                    way.ratio().lowest(),
                    way.ratio().highest());
        }
        out.printf(
                "%nWith WRITE_DELAY=0 a commit is in the database's file when it returns: a killed process loses none%n");
        out.printf("of what it said yes to. That is what each single row pays for, and what a batch pays for once.%n");
        out.printf("(H2's own default writes twice a second behind your back: faster alone, and gone with a kill.)%n");
        out.flush();
    }
}

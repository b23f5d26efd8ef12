package dev.custody.bench;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;

/** Times in milliseconds as a line of a report. */
final class Times {
    private Times() {}

    static void line(PrintStream out, String what, Collection<Double> millis) {
        out.println(of(what, millis));
    }

    static void line(PrintWriter out, String what, Collection<Double> millis) {
        out.println(of(what, millis));
    }

    private static String of(String what, Collection<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return what + ": never";
        }
        return String.format(
                Locale.ROOT,
                "%-46s %,6d times: median %5.1f ms, one in a hundred %5.1f ms, longest %5.1f ms",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.99)],
                sorted[sorted.length - 1]);
    }
}

package dev.custody.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What pulses took, and when: those of the first seconds, while the JVM meets all code for the first time, are of another kind than
 * those after it.
 */
final class Pulses {
    private static final double PER_MILLI = 1e6;
    private static final double PER_SECOND = 1e9;
    /** So many of the longest are told one by one. */
    private static final int TOLD = 5;
    /** While the JVM meets the code for the first time. */
    private static final double COLD_SECONDS = 2;

    private final List<Pulse> all = new ArrayList<>();
    private long firstNanos;

    private record Pulse(double second, double millis) {}

    /** One that ends now. */
    void add(long nanos) {
        long now = System.nanoTime();
        if (all.isEmpty()) {
            firstNanos = now;
        }
        all.add(new Pulse((now - firstNanos) / PER_SECOND, nanos / PER_MILLI));
    }

    double longestMillis() {
        return all.stream().mapToDouble(Pulse::millis).max().orElse(0);
    }

    /** Prints what they took, how many took longer than promised, and when the longest were. */
    void report(PrintWriter out, String what, double promisedMillis) {
        Times.line(out, what, all.stream().map(Pulse::millis).toList());
        List<Pulse> longer =
                all.stream().filter(pulse -> pulse.millis() > promisedMillis).toList();
        List<Pulse> later =
                longer.stream().filter(pulse -> pulse.second() >= COLD_SECONDS).toList();
        if (!longer.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "    %,d longer than %.0f ms, %,d of them after the first %.0f seconds; the longest: %s; after these: %s%n",
                    longer.size(),
                    promisedMillis,
                    later.size(),
                    COLD_SECONDS,
                    longest(longer),
                    longest(later));
        }
    }

    private static String longest(List<Pulse> pulses) {
        return pulses.isEmpty()
                ? "none"
                : pulses.stream()
                        .sorted(Comparator.comparingDouble(Pulse::millis).reversed())
                        .limit(TOLD)
                        .map(pulse ->
                                String.format(Locale.ROOT, "%.1f ms after %.1f s", pulse.millis(), pulse.second()))
                        .collect(Collectors.joining(", "));
    }
}

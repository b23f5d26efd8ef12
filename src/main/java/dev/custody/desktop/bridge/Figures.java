package dev.custody.desktop.bridge;

import java.util.Locale;

/** How times and factors are written on the screen. */
public final class Figures {
    private Figures() {}

    /** The clock: seconds with milliseconds, and minutes where there are any. */
    public static String clock(long micros) {
        long millis = micros / 1_000;
        long minutes = millis / 60_000;
        return minutes == 0
                ? String.format(Locale.ROOT, "%d.%03d s", millis / 1_000, millis % 1_000)
                : String.format(Locale.ROOT, "%d:%02d.%03d", minutes, millis / 1_000 % 60, millis % 1_000);
    }

    /** A stretch of time in the unit that fits it, with about three figures. */
    public static String span(long micros) {
        if (micros < 1_000) {
            return micros + " µs";
        }
        if (micros < 1_000_000) {
            return trim(micros / 1e3) + " ms";
        }
        if (micros < 120_000_000) {
            return trim(micros / 1e6) + " s";
        }
        return trim(micros / 60e6) + " min";
    }

    /** How many times as fast as real time: {@code ×0.06}, {@code ×25}. */
    public static String factor(double factor) {
        if (factor >= 10) {
            return "×" + Math.round(factor);
        }
        if (factor >= 1) {
            return "×" + trim(factor);
        }
        return String.format(Locale.ROOT, factor >= 0.01 ? "×%.2f" : "×%.4f", factor);
    }

    private static String trim(double value) {
        String text = String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}

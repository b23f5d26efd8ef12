package dev.custody.words;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How times and factors are written on the screen. */
public final class Figures {
    private Figures() {}

    /** The clock: seconds with milliseconds, and minutes where there are any. */
    public static String clock(long micros) {
        return clock(micros, Locale.ROOT);
    }

    /** The same as a language writes numbers. */
    public static String clock(long micros, Locale numbers) {
        long millis = micros / 1_000;
        long minutes = millis / 60_000;
        return minutes == 0
                ? String.format(numbers, "%d%c%03d s", millis / 1_000, point(numbers), millis % 1_000)
                : String.format(numbers, "%d:%02d%c%03d", minutes, millis / 1_000 % 60, point(numbers), millis % 1_000);
    }

    /** A stretch of time in the unit that fits it, with about three figures. */
    public static String span(long micros) {
        return span(micros, Locale.ROOT);
    }

    /** The same as a language writes numbers. */
    public static String span(long micros, Locale numbers) {
        if (micros == 0) {
            return "0 s";
        }
        if (micros < 1_000) {
            return micros + " µs";
        }
        if (micros < 1_000_000) {
            return trim(micros / 1e3, numbers) + " ms";
        }
        if (micros < 120_000_000) {
            return trim(micros / 1e6, numbers) + " s";
        }
        return trim(micros / 60e6, numbers) + " min";
    }

    /** How many times as fast as real time: {@code ×0.06}, {@code ×25}. */
    public static String factor(double factor) {
        return factor(factor, Locale.ROOT);
    }

    /** The same as a language writes numbers. */
    public static String factor(double factor, Locale numbers) {
        if (factor >= 10) {
            return "×" + Math.round(factor);
        }
        if (factor >= 1) {
            return "×" + trim(factor, numbers);
        }
        return String.format(numbers, factor >= 0.01 ? "×%.2f" : "×%.4f", factor);
    }

    private static String trim(double value, Locale numbers) {
        String text = String.format(numbers, value >= 100 ? "%.0f" : "%.1f", value);
        // Whatever stands between the figures is one character.
        return value < 100 && text.endsWith("0") ? text.substring(0, text.length() - 2) : text;
    }

    private static char point(Locale numbers) {
        return DecimalFormatSymbols.getInstance(numbers).getDecimalSeparator();
    }
}

package dev.custody.ledger;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A sentence of a message's life, and when it happened. */
public record StoryLine(int position, long atMicros, String text) {
    /** A virtual time for people: {@code 2.150 s}. */
    public static String clock(long micros) {
        return clock(micros, Locale.ROOT);
    }

    /** The same as a language writes numbers. */
    public static String clock(long micros, Locale numbers) {
        char point = DecimalFormatSymbols.getInstance(numbers).getDecimalSeparator();
        return String.format(Locale.ROOT, "%d%c%03d s", micros / 1_000_000, point, micros / 1_000 % 1_000);
    }

    @Override
    public String toString() {
        return clock(atMicros) + "  " + text;
    }
}

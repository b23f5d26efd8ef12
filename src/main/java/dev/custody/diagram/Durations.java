package dev.custody.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 40 ms}, {@code 2.5 s}, {@code 5 min}; in code always a {@code long} of microseconds.
 */
public final class Durations {
    /** The longest duration there is, a year: sums of a few thousand of them stay far from an overflow. */
    public static final long MAX_MICROS = 365L * 24 * 3600 * 1_000_000;

    private static final Pattern TEXT =
            Pattern.compile("\\s*(-?)([0-9]{1,40}(?:\\.[0-9]{1,40})?)\\s*(us|µs|μs|ms|s|min|h|d)\\s*");

    private Durations() {}

    /**
     * Reads a duration.
     *
     * @return microseconds, 0 to {@link #MAX_MICROS}
     * @throws IllegalArgumentException with a sentence for the user, if it is none, negative, longer than a year, or finer than
     *     a microsecond
     */
    public static long parseMicros(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + shortened(text)
                    + "\" is no duration: write a number and its unit (us, ms, s, min, h or d), such as \"40 ms\".");
        }
        if (!matcher.group(1).isEmpty()) {
            throw new IllegalArgumentException("\"" + shortened(text) + "\" is negative: a duration is at least 0.");
        }
        BigDecimal micros = new BigDecimal(matcher.group(2)).multiply(BigDecimal.valueOf(unitMicros(matcher.group(3))));
        if (micros.compareTo(BigDecimal.valueOf(MAX_MICROS)) > 0) {
            throw new IllegalArgumentException("\"" + shortened(text) + "\" is too long: the longest is 365 d.");
        }
        try {
            return micros.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
        } catch (ArithmeticException finer) {
            throw new IllegalArgumentException(
                    "\"" + shortened(text) + "\" is too fine: the smallest step of time is 1 us.", finer);
        }
    }

    /** Writes a duration exactly, in its natural unit: {@code 2.5 s}. {@link #parseMicros} reads it back to the same value. */
    public static String format(long micros) {
        if (micros < 0) {
            return "-" + format(Math.negateExact(micros));
        }
        for (String unit : new String[] {"h", "min"}) {
            if (micros > 0 && micros % unitMicros(unit) == 0) {
                return micros / unitMicros(unit) + " " + unit;
            }
        }
        String unit = micros == 0 || micros >= 1_000_000 ? "s" : micros >= 1_000 ? "ms" : "us";
        BigDecimal number = BigDecimal.valueOf(micros).divide(BigDecimal.valueOf(unitMicros(unit)));
        return number.stripTrailingZeros().toPlainString() + " " + unit;
    }

    private static long unitMicros(String unit) {
        return switch (unit) {
            case "ms" -> 1_000;
            case "s" -> 1_000_000;
            case "min" -> 60_000_000;
            case "h" -> 3_600_000_000L;
            case "d" -> 86_400_000_000L;
            default -> 1;
        };
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}

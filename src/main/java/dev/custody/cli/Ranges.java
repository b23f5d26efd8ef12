package dev.custody.cli;

import dev.custody.diagram.Durations;
import dev.custody.scenario.WorkloadLimits;
import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options; what is out of range is refused with the range. */
final class Ranges {
    private Ranges() {}

    static final class Messages implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, WorkloadLimits.LEAST_MESSAGES, WorkloadLimits.MOST_MESSAGES);
        }
    }

    static final class Burst implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 1, WorkloadLimits.LARGEST_BURST);
        }
    }

    static final class Tokens implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 1, 100_000);
        }
    }

    static final class Seconds implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 1, 86_400);
        }
    }

    static final class Rate implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return number(
                    text, WorkloadLimits.LOWEST_RATE, WorkloadLimits.HIGHEST_RATE, "a number of messages a second");
        }
    }

    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            String words = "a share";
            return text.endsWith("%")
                    ? number(text.substring(0, text.length() - 1), 0, 100, words) / 100
                    : number(text, 0, 1, words);
        }
    }

    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw refused(text, "a whole number of at most 18 digits");
            }
        }
    }

    static final class Duration implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                long micros = Durations.parseMicros(text);
                if (micros == 0) {
                    throw refused(text, "a duration of at least 1 us");
                }
                return micros;
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    static int whole(String text, int min, int max) {
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Neither is a number that does not fit into an int within the range.
            throw refused(text, "a whole number from " + min + " to " + max);
        }
        throw refused(text, "a whole number from " + min + " to " + max);
    }

    private static double number(String text, double min, double max, String words) {
        double number = text.matches("[0-9]{1,20}(\\.[0-9]{1,20})?") ? Double.parseDouble(text) : Double.NaN;
        if (!(number >= min && number <= max)) {
            throw refused(text, words + " from " + plain(min) + " to " + plain(max));
        }
        return number;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static TypeConversionException refused(String text, String wanted) {
        String shown = text.length() > 40 ? text.substring(0, 37) + "..." : text;
        return new TypeConversionException("'" + shown.replaceAll("[\\p{Cc}\\p{Cf}]", "?") + "' is not " + wanted);
    }
}

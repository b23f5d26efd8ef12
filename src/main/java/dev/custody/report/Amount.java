package dev.custody.report;

import java.util.List;
import java.util.Locale;

/** Numbers and lists in sentences. */
public final class Amount {
    private Amount() {}

    /** {@code 1 message}, {@code 1,200 messages}. */
    public static String of(long count, String what) {
        return number(count) + " " + what + (count == 1 ? "" : "s");
    }

    /** {@code 1,200}. */
    public static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code a, b and c}. */
    public static String list(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /** The same with at most so many named. */
    public static String list(List<String> parts, int most) {
        return parts.size() <= most
                ? list(parts)
                : String.join(", ", parts.subList(0, most)) + " and " + number(parts.size() - most) + " more";
    }
}

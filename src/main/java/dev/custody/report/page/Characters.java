package dev.custody.report.page;

import java.util.regex.Pattern;

/** The characters that a page may have, and those that stay together on a line. */
public final class Characters {
    private static final Pattern BEFORE_UNIT =
            Pattern.compile("(?<=[0-9]) (?=(?:us|µs|ms|s|min|h|d|%)(?![\\p{L}\\p{N}]))");

    private static final String NO_BREAK = "\u00a0";

    private Characters() {}

    /** The same with a sign in place of each character that neither XML nor HTML may have. */
    public static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
        return out.toString();
    }

    /** The same with no line that ends between a number and its unit. */
    static String together(String text) {
        return BEFORE_UNIT.matcher(text).replaceAll(NO_BREAK);
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}

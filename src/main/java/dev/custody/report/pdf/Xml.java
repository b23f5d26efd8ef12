package dev.custody.report.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as XML can hold it, and as the layout takes it. */
final class Xml {
    private static final Pattern SIZE = Pattern.compile("<svg([^>]*?) width=\"([0-9.]+)\" height=\"([0-9.]+)\"");

    private Xml() {}

    /** The same with a sign in place of each character that no XML document may have. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
        return out.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    /** The same with pictures of whole pixels: the layout takes no others. */
    static String wholePixels(String page) {
        return SIZE.matcher(page)
                .replaceAll(size -> "<svg" + Matcher.quoteReplacement(size.group(1)) + " width=\""
                        + whole(size.group(2)) + "\" height=\"" + whole(size.group(3)) + "\"");
    }

    private static long whole(String number) {
        return Math.round(Double.parseDouble(number));
    }
}

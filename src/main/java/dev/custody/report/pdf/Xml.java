package dev.custody.report.pdf;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XHTML as the layout takes it. */
final class Xml {
    /** A page without its margins and the heading of a picture, in CSS pixels. */
    private static final double MOST_WIDTH = 660;

    private static final double MOST_HEIGHT = 840;

    private static final Pattern SIZE = Pattern.compile("<svg([^>]*?) width=\"([0-9.]+)\" height=\"([0-9.]+)\"");

    private Xml() {}

    /** The same with pictures that fit on a page, in whole pixels: the layout takes no others. */
    static String fitting(String page) {
        return SIZE.matcher(page).replaceAll(Xml::fitted);
    }

    private static String fitted(MatchResult size) {
        double width = Double.parseDouble(size.group(2));
        double height = Double.parseDouble(size.group(3));
        double scale = Math.min(1, Math.min(MOST_WIDTH / width, MOST_HEIGHT / height));
        return "<svg" + Matcher.quoteReplacement(size.group(1)) + " width=\"" + Math.round(width * scale)
                + "\" height=\"" + Math.round(height * scale) + "\"";
    }
}

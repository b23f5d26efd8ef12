package dev.custody.picture;

/** Writes SVG: elements in their order, numbers as short as they can be, text escaped. */
final class Svg {
    /** Most pieces of pictures are shorter. */
    private static final int USUAL_LENGTH = 4_096;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);

    /** Begins an element; attributes may follow. */
    Svg open(String tag) {
        out.append('<').append(tag);
        return this;
    }

    /** Any text. */
    Svg with(String attribute, String value) {
        out.append(' ').append(attribute).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    /** A length, to hundredths. */
    Svg with(String attribute, double value) {
        out.append(' ').append(attribute).append("=\"");
        number(out, value);
        out.append('"');
        return this;
    }

    /** The same, if it is not what it would be anyway. */
    Svg with(String attribute, double value, double usual) {
        return value == usual ? this : with(attribute, value);
    }

    /** What is SVG already: attributes, or whole elements. */
    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    /** The attributes are complete: what follows is inside. */
    Svg inside() {
        out.append('>');
        return this;
    }

    /** The element is complete, with nothing inside. */
    Svg shut() {
        out.append("/>");
        return this;
    }

    /** Ends an element. */
    Svg close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Text between elements. */
    Svg text(String text) {
        escape(text);
        return this;
    }

    /** An element with nothing but text in it. */
    Svg element(String tag, String text) {
        return open(tag).inside().text(text).close(tag);
    }

    /** {@code translate(x y)}. */
    static String moved(double x, double y) {
        StringBuilder moved = new StringBuilder("translate(");
        number(moved, x);
        moved.append(' ');
        number(moved, y);
        return moved.append(')').toString();
    }

    /** A number to hundredths, without zeros that say nothing. */
    static String of(double value) {
        StringBuilder one = new StringBuilder();
        number(one, value);
        return one.toString();
    }

    private static void number(StringBuilder out, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a length: " + value);
        }
        long hundredths = Math.round(Math.abs(value) * 100);
        if (value < 0 && hundredths > 0) {
            out.append('-');
        }
        out.append(hundredths / 100);
        long rest = hundredths % 100;
        if (rest > 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 > 0) {
                out.append(rest % 10);
            }
        }
    }

    private void escape(String text) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!isPlain(text.charAt(at))) {
                out.append(text, from, at);
                int c = text.codePointAt(at);
                escape(c);
                at += Character.charCount(c) - 1;
                from = at + 1;
            }
        }
        out.append(text, from, text.length());
    }

    /** Most text is written as it is. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'';
    }

    private void escape(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> {
                if (isAllowed(c)) {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    /** What XML 1.0 knows as characters. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0x7F
                || c >= 0xA0 && c < 0xD800
                || c >= 0xE000 && c < 0xFFFE
                || c >= 0x10000 && c <= 0x10FFFF;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

package dev.custody.diagram.load;

/** Quotes what stands in a file, so that neither its length nor its characters do any harm on a terminal. */
final class Quote {
    private static final int MAX_LENGTH = 60;

    private Quote() {}

    static String of(String text) {
        return "'" + plain(text) + "'";
    }

    /** Without quotation marks. */
    static String plain(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > MAX_LENGTH;
        return clean(isLong ? text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)) : text) + (isLong ? "…" : "");
    }

    /** At its full length. */
    static String clean(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isHarmful(c)) {
                plain.append("\\u").append("%04x".formatted(c));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /** Control characters, those that turn the direction of text, and halves of characters. */
    static boolean isHarmful(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}

package dev.custody.engine;

/** Text from strangers, without what is not seen in it. */
public final class PlainText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    /**
     * The text without control and format characters (among them those that turn the direction of writing), halves of pairs, and
     * code points that mean nothing. Joiners stay: scripts and emoji need them.
     */
    public static String clean(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        raw.codePoints().filter(PlainText::isShown).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}

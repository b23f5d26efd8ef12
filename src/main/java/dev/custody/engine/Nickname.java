package dev.custody.engine;

import java.util.Optional;

/**
 * What somebody who sends a message calls themselves: one line of at most {@link #LONGEST} characters, and nothing in it that
 * would hide, or turn round the text beside it.
 */
public record Nickname(String text) {
    /** In code points. */
    public static final int LONGEST = 24;

    /** @throws IllegalArgumentException if the text is empty, too long, or has something in it that has no place there */
    public Nickname {
        if (text.isEmpty() || !clean(text).equals(text)) {
            throw new IllegalArgumentException("A nickname is one line of 1 to " + LONGEST + " characters.");
        }
    }

    /** What is left of a text when all that has no place in a nickname is taken away; empty if that is nothing. */
    public static Optional<Nickname> of(String raw) {
        return Optional.of(clean(raw)).filter(left -> !left.isEmpty()).map(Nickname::new);
    }

    private static String clean(String raw) {
        String line = PlainText.clean(raw).strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
    }

    @Override
    public String toString() {
        return text;
    }
}

package dev.custody.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays out words for a terminal. */
final class Words {
    /** How wide lines of ours are at most; a line of somebody else's may be longer. */
    static final int WIDTH = 100;

    private Words() {}

    /** {@code 1 message}, {@code 1,200 messages}. */
    static String count(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    static int widest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Breaks a text into lines that fit between an indent and {@link #WIDTH}. */
    static List<String> wrapped(String text, int indent) {
        int room = Math.max(20, WIDTH - indent);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text in lines, all but the first indented. */
    static String hanging(String text, int indent) {
        return String.join(System.lineSeparator() + " ".repeat(indent), wrapped(text, indent));
    }
}

package dev.custody.report.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes Markdown. Whatever is said is text: nothing in it becomes markup, a link or a mention. */
final class MarkdownText {
    /** What at the beginning of a line would make it a list, a rule or a heading. */
    private static final Pattern BEGINS_SOMETHING = Pattern.compile("^([-+=]|\\d+(?=[.)](\\s|$)))");

    private final StringBuilder text = new StringBuilder();

    /** A text with everything escaped that Markdown, HTML in Markdown or a hosting site would take for something else. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\', '`', '*', '_', '[', ']', '|', '~', '#', '$' ->
                    out.append('\\').appendCodePoint(c);
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '@' -> out.append("&#64;");
                case '\n', '\r', '\t' -> out.append(' ');
                default -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        String plain = out.toString().replace("://", ":&#47;&#47;").replace("www.", "www&#46;");
        Matcher begin = BEGINS_SOMETHING.matcher(plain);
        if (!begin.find()) {
            return plain;
        }
        // A digit cannot be escaped; what follows a number can.
        return begin.end() == 1 && !Character.isDigit(plain.charAt(0))
                ? "\\" + plain
                : plain.substring(0, begin.end()) + "\\" + plain.substring(begin.end());
    }

    MarkdownText heading(int level, String words) {
        return raw("\n" + "#".repeat(level) + " " + escaped(words) + "\n\n");
    }

    MarkdownText paragraph(String words) {
        return raw(escaped(words) + "\n\n");
    }

    MarkdownText list(List<String> items) {
        items.forEach(item -> raw("- " + escaped(item) + "\n"));
        return raw("\n");
    }

    /** A table; nothing where there are no rows. */
    MarkdownText table(List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        row(head);
        raw("|" + " --- |".repeat(head.size()) + "\n");
        rows.forEach(this::row);
        return raw("\n");
    }

    private void row(List<String> cells) {
        raw("|");
        cells.forEach(cell -> raw(" " + escaped(cell) + " |"));
        raw("\n");
    }

    /** A fenced block: as many backticks as the content does not have. */
    MarkdownText fenced(String language, String content) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < content.length(); i++) {
            run = content.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        return raw(fence + language + "\n" + content + (content.endsWith("\n") ? "" : "\n") + fence + "\n\n");
    }

    MarkdownText raw(String markdown) {
        text.append(markdown);
        return this;
    }

    @Override
    public String toString() {
        return text.toString().strip() + "\n";
    }
}

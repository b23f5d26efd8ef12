package dev.custody.desktop.pane;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as comma-separated values, as RFC 4180 writes them: the names of the columns first, lines that end in CR LF. */
public final class Csv {
    private static final String END = "\r\n";

    private Csv() {}

    public static String of(List<String> columns, List<? extends List<? extends @Nullable String>> rows) {
        StringBuilder text = new StringBuilder(line(columns)).append(END);
        rows.forEach(row -> text.append(line(row)).append(END));
        return text.toString();
    }

    private static String line(List<? extends @Nullable String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    /** An empty text is in quotes: nothing at all is null. */
    private static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                && text.equals(text.strip())
                && !text.isEmpty();
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

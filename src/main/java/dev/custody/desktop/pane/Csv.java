package dev.custody.desktop.pane;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as comma-separated values, as RFC 4180 writes them: the names of the columns first, lines that end in CR LF. */
public final class Csv {
    private static final String END = "\r\n";

    private Csv() {}

    public static String of(List<String> columns, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(line(columns)).append(END);
        rows.forEach(row -> text.append(line(row)).append(END));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                && text.equals(text.strip())
                && !text.isEmpty();
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

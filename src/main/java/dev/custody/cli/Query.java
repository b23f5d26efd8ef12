package dev.custody.cli;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nearest;
import dev.custody.engine.port.QueryResult;
import dev.custody.sink.h2.H2Sinks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A question in SQL to one sink, asked when the run is over. */
record Query(ComponentId sink, String sql) {
    private static final Pattern TEXT = Pattern.compile("\\s*([^:\\s]+)\\s*:\\s*(\\S.*)", Pattern.DOTALL);
    private static final int MOST_ROWS = 1_000;
    private static final int WIDEST_CELL = 60;

    /** Reads {@code SINK: SELECT …}, or throws a {@link Failure}. */
    static Query parse(String text, Diagram diagram) {
        List<String> sinks = diagram.components().stream()
                .filter(Component::isSink)
                .map(c -> c.id().value())
                .toList();
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new Failure("--sql: write a sink, a colon and a query: --sql '" + sinks.getFirst() + ": SELECT ...'. "
                    + "The sinks are: " + String.join(", ", sinks) + ".");
        }
        String sink = matcher.group(1);
        if (!sinks.contains(sink)) {
            throw new Failure("--sql: there is no sink '" + sink + "' in " + diagram.id() + ". "
                    + Nearest.question(sink, sinks) + "The sinks are: " + String.join(", ", sinks) + ".");
        }
        return new Query(new ComponentId(sink), matcher.group(2).strip());
    }

    QueryResult ask(H2Sinks sinks) {
        return sinks.query(sink, sql, MOST_ROWS);
    }

    /** The rows as a table in plain text. */
    static List<String> table(QueryResult.Rows rows) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < rows.columns().size(); i++) {
            int column = i;
            int widest = rows.rows().stream()
                    .mapToInt(row -> cell(row.get(column)).length())
                    .max()
                    .orElse(0);
            widths.add(Math.max(widest, cell(rows.columns().get(i)).length()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(rows.columns(), widths));
        lines.add(line(widths.stream().map("-"::repeat).toList(), widths));
        rows.rows().forEach(row -> lines.add(line(row, widths)));
        lines.add(
                rows.cut()
                        ? "... more than " + MOST_ROWS + " rows"
                        : Words.count(rows.rows().size(), "row"));
        return lines;
    }

    private static String line(List<@Nullable String> cells, List<Integer> widths) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            padded.add(Words.padded(cell(cells.get(i)), widths.get(i)));
        }
        return String.join("  ", padded).stripTrailing();
    }

    private static String cell(@Nullable String text) {
        if (text == null) {
            return "NULL";
        }
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
        return plain.length() > WIDEST_CELL ? plain.substring(0, WIDEST_CELL - 3) + "..." : plain;
    }
}

package dev.custody.sink.h2;

import java.util.List;

/** What became of a person's query. */
public sealed interface QueryResult {
    /**
     * @param rows the cells as text, {@code NULL} for null
     * @param cut whether there would have been more rows
     */
    record Rows(List<String> columns, List<List<String>> rows, boolean cut) implements QueryResult {
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** @param why what is wrong, for people */
    record Refused(String why) implements QueryResult {}
}

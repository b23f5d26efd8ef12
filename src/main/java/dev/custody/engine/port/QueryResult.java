package dev.custody.engine.port;

import java.util.List;
import java.util.OptionalInt;

/** What became of a person's query. */
public sealed interface QueryResult {
    /**
     * @param rows the cells as text, {@code NULL} for null
     * @param cut whether there would have been more rows
     */
    record Rows(List<String> columns, List<List<String>> rows, boolean cut) implements QueryResult {
        public Rows {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * @param why what is wrong, for people
     * @param position where in the query it is wrong, in characters from its beginning, if that is known
     */
    record Refused(String why, OptionalInt position) implements QueryResult {
        public Refused(String why) {
            this(why, OptionalInt.empty());
        }
    }
}

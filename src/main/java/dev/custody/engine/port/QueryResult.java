package dev.custody.engine.port;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What became of a person's query. */
public sealed interface QueryResult {
    /**
     * @param rows the cells as text; null is null, so that nobody takes it for a text
     * @param cut whether there would have been more rows
     */
    record Rows(List<String> columns, List<List<@Nullable String>> rows, boolean cut) implements QueryResult {
        public Rows {
            columns = List.copyOf(columns);
            // List.copyOf takes no null.
            rows = rows.stream()
                    .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                    .toList();
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

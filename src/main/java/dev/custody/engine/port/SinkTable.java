package dev.custody.engine.port;

import java.util.List;

/**
 * A table that a person can query.
 *
 * @param name as it is written in a query, in quotes where it needs them
 */
public record SinkTable(String name, List<Column> columns) {
    public SinkTable {
        columns = List.copyOf(columns);
    }

    /**
     * @param name as it is written in a query, in quotes where it needs them
     * @param type SQL's name of it
     */
    public record Column(String name, String type) {}
}

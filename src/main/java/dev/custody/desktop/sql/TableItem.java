package dev.custody.desktop.sql;

import dev.custody.engine.port.SinkTable;

/** A line of the tree of tables. */
sealed interface TableItem {
    /** What holds the tables; it is not seen. */
    record Root() implements TableItem {}

    record OfTable(SinkTable table) implements TableItem {}

    record OfColumn(SinkTable.Column column) implements TableItem {}
}

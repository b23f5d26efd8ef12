package dev.custody.sink.h2;

import dev.custody.diagram.Column;
import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Field;
import dev.custody.diagram.Program;
import dev.custody.diagram.Step;
import dev.custody.diagram.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** A table of a diagram in SQL. */
final class TableSql {
    private final Table table;
    private final List<Field> fields;
    private final List<String> schema;
    private final String insert;
    private final String lock;
    private final String rows;
    private final String lookup;
    private final String find;
    private final String capture;
    private final String changes;
    private final String fetch;
    private final Map<String, String> selects = new LinkedHashMap<>();
    private final Map<String, String> updates = new LinkedHashMap<>();

    private TableSql(Table table, List<Field> fields, SortedSet<String> selected) {
        this.table = table;
        this.fields = fields;
        this.schema = schema(selected);
        List<String> names = new ArrayList<>();
        names.add(Sql.name("row"));
        names.add("message");
        fields.forEach(field -> names.add(Sql.name(field.name())));
        names.add("fingerprint");
        String name = Sql.name(table.id().table());
        this.insert = "INSERT INTO " + name + " (" + String.join(", ", names) + ") VALUES ("
                + "?, ".repeat(names.size() - 1) + "?)";
        this.lock = "SELECT \"row\" FROM " + name + " WHERE \"row\" = ? FOR UPDATE NOWAIT";
        this.rows = "SELECT \"row\" FROM " + name + " ORDER BY \"row\"";
        this.find = "SELECT " + String.join(", ", names) + " FROM " + name
                + " WHERE message = ? ORDER BY message, \"row\" FETCH FIRST 1 ROWS ONLY";
        this.lookup = "SELECT " + Sql.name(Table.OUTCOME) + " FROM " + name
                + " WHERE message = ? ORDER BY message, \"row\" FETCH FIRST 1 ROWS ONLY";
        String log = Sql.name(log(table));
        this.capture = "INSERT INTO " + log + " VALUES (?, ?)";
        this.changes = "SELECT "
                + String.join(", ", names.stream().map(column -> "t." + column).toList()) + ", position FROM " + log
                + " c JOIN " + name + " t ON t.\"row\" = c.\"row\" WHERE position > ? ORDER BY position"
                + " FETCH FIRST ? ROWS ONLY";
        String stamp = Sql.name(Table.STAMP);
        this.fetch = "SELECT * FROM (SELECT " + String.join(", ", names) + ", " + stamp + " FROM " + name + " WHERE "
                + stamp + " > ? AND " + stamp + " <= ? ORDER BY " + stamp
                + " FETCH FIRST ? ROWS WITH TIES) ORDER BY " + stamp + ", \"row\"";
        for (String column : columns()) {
            String quoted = Sql.name(column);
            // Sorted by the selected column first, which changes nothing, so that H2 sees that the index has the order.
            selects.put(
                    column,
                    "SELECT " + String.join(", ", names) + " FROM " + name + " WHERE " + quoted + " = ? ORDER BY "
                            + quoted + ", \"row\" FETCH FIRST ? ROWS ONLY");
            updates.put(column, "UPDATE " + name + " SET " + quoted + " = ? WHERE \"row\" = ?");
        }
    }

    static TableSql of(Diagram diagram, Table table) {
        SortedSet<String> selected = new TreeSet<>();
        for (Component component : diagram.components()) {
            if (component instanceof Component.Service service) {
                collectSelected(service.program(), table, selected);
            }
        }
        return new TableSql(table, diagram.message(table.of()).fields(), selected);
    }

    private static void collectSelected(Program program, Table table, SortedSet<String> selected) {
        for (Step step : program.all()) {
            if (step instanceof Step.Select select && select.table().equals(table.id())) {
                selected.add(select.column());
            }
        }
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(field.name()));
        table.extra().forEach(column -> columns.add(column.name()));
        return columns;
    }

    private List<String> schema(SortedSet<String> selected) {
        String name = Sql.name(table.id().table());
        List<String> columns = new ArrayList<>();
        columns.add("\"row\" INTEGER PRIMARY KEY");
        columns.add("message INTEGER NOT NULL");
        for (Field field : fields) {
            columns.add(Sql.name(field.name()) + " " + Sql.type(field) + " NOT NULL");
        }
        columns.add("fingerprint CHARACTER VARYING NOT NULL");
        for (Column column : table.extra()) {
            columns.add(Sql.name(column.name()) + " " + Sql.type(column.initial()) + " DEFAULT "
                    + Sql.literal(column.initial()) + " NOT NULL");
        }
        if (table.uniquePerMessage()) {
            columns.add("CONSTRAINT " + Sql.name(table.id().table() + " unique per message") + " UNIQUE (message)");
        }
        List<String> schema = new ArrayList<>();
        schema.add("CREATE TABLE " + name + " (" + String.join(", ", columns) + ")");
        if (table.tellsOutcome() && !table.uniquePerMessage()) {
            schema.add("CREATE INDEX " + Sql.name(table.id().table() + " by message") + " ON " + name
                    + " (message, \"row\")");
        }
        if (table.captured()) {
            schema.add("CREATE TABLE " + Sql.name(log(table))
                    + " (position INTEGER PRIMARY KEY, \"row\" INTEGER NOT NULL)");
        }
        if (table.isStamped()) {
            schema.add("CREATE INDEX " + Sql.name(table.id().table() + " by time") + " ON " + name + " ("
                    + Sql.name(Table.STAMP) + ", \"row\")");
        }
        for (String column : selected) {
            schema.add("CREATE INDEX " + Sql.name(table.id().table() + " by " + column) + " ON " + name + " ("
                    + Sql.name(column) + ", \"row\")");
        }
        return schema;
    }

    Table table() {
        return table;
    }

    /** The fields of its message type, in order. */
    List<Field> fields() {
        return fields;
    }

    /** What creates it. */
    List<String> schema() {
        return schema;
    }

    /** Parameters: row, message, the fields, fingerprint. */
    String insert() {
        return insert;
    }

    /** Columns: row, message, the fields, fingerprint. Parameters: the value, the limit. */
    String select(String column) {
        return of(selects, column);
    }

    /** Parameters: the value, the row. */
    String update(String column) {
        return of(updates, column);
    }

    /** Where the changes of a captured table are. */
    private static String log(Table table) {
        return table.id().table() + " changes";
    }

    /** Parameters: position, row. */
    String capture() {
        return capture;
    }

    /** Columns: row, message, the fields, fingerprint, position. Parameters: the position before the first, the limit. */
    String changes() {
        return changes;
    }

    /**
     * Of a table that is stamped. Columns: row, message, the fields, fingerprint, stamp. Parameters: the stamp before the first,
     * the last stamp, the limit.
     */
    String fetch() {
        if (!table.isStamped()) {
            throw new IllegalArgumentException("no column " + Table.STAMP + " in " + table.id());
        }
        return fetch;
    }

    /** Locks a row, or fails at once. Parameter: the row. */
    String lock() {
        return lock;
    }

    /** The first row of a message. Columns: row, message, the fields, fingerprint. Parameter: the message. */
    String find() {
        return find;
    }

    /** What became of a message, of a table that tells it. Parameter: the message. */
    String lookup() {
        if (!table.tellsOutcome()) {
            throw new IllegalArgumentException("no column " + Table.OUTCOME + " in " + table.id());
        }
        return lookup;
    }

    /** The numbers of all rows, ascending. */
    String rows() {
        return rows;
    }

    private String of(Map<String, String> statements, String column) {
        String sql = statements.get(column);
        if (sql == null) {
            throw new IllegalArgumentException("no column " + column + " in " + table.id());
        }
        return sql;
    }
}

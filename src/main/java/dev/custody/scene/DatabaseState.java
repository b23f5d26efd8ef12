package dev.custody.scene;

import dev.custody.diagram.Component;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A database: its tables, and how many transactions are open. */
public final class DatabaseState extends ComponentState {
    /** A change of a row that is not committed yet. */
    record Change(String table, int row, String text) {}

    final Map<String, TableState> tables = new LinkedHashMap<>();
    final Map<Integer, List<Change>> changes = new HashMap<>();
    final Map<String, Long> marks = new HashMap<>();
    /** By transaction, what is not committed yet. */
    final Map<Integer, Map<String, Long>> movingMarks = new HashMap<>();

    /** What commits that are not on its disk yet changed of what there was before, by transaction; those of a durable one are. */
    final Map<Integer, Before> unwritten = new LinkedHashMap<>();

    /** @param rows as they were before the transaction changed them */
    record Before(List<Row> rows, Map<String, Long> marks) {}

    int open;

    DatabaseState(Component.Database database) {
        for (Table table : database.tables()) {
            tables.put(table.id().table(), new TableState());
        }
    }

    private DatabaseState(DatabaseState other) {
        other.tables.forEach((name, table) -> tables.put(name, table.copy()));
        other.changes.forEach((tx, list) -> changes.put(tx, new ArrayList<>(list)));
        marks.putAll(other.marks);
        other.movingMarks.forEach((tx, moving) -> movingMarks.put(tx, new HashMap<>(moving)));
        unwritten.putAll(other.unwritten);
        open = other.open;
    }

    /** A watermark as it is committed. */
    public long mark(String name) {
        return marks.getOrDefault(name, 0L);
    }

    /** The tables by name, in the order of the diagram. */
    public Map<String, TableState> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /** How many transactions are open. */
    public int openTransactions() {
        return open;
    }

    /** Whether its commits are on its disk before it tells of them. */
    public boolean isDurable() {
        return changed(Setting.DURABLE).orElse(1) != 0;
    }

    /** How many commits a crash would take, since they are not on its disk yet. */
    public int unwrittenCommits() {
        return unwritten.size();
    }

    TableState table(String name) {
        return tables.computeIfAbsent(name, _ -> new TableState());
    }

    @Override
    void kill() {
        down = true;
        open = 0;
        changes.clear();
        movingMarks.clear();
    }

    @Override
    DatabaseState copy() {
        return copyInto(new DatabaseState(this));
    }
}

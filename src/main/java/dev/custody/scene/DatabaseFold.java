package dev.custody.scene;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Table;
import dev.custody.diagram.Value;
import dev.custody.trace.HopKind;
import dev.custody.trace.TraceEvent.Checkpointed;
import dev.custody.trace.TraceEvent.CommitLost;
import dev.custody.trace.TraceEvent.MarkMoved;
import dev.custody.trace.TraceEvent.Recovered;
import dev.custody.trace.TraceEvent.RowInserted;
import dev.custody.trace.TraceEvent.RowUpdated;
import dev.custody.trace.TraceEvent.Survivors;
import dev.custody.trace.TraceEvent.TransactionCommitted;
import dev.custody.trace.TraceEvent.TransactionOpened;
import dev.custody.trace.TraceEvent.TransactionRolledBack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the events of databases change in a {@link Scene}. */
final class DatabaseFold {
    /** What the record of a failure says: it is no effect. */
    private static final String FAILURE = new NamedValue(Table.OUTCOME, new Value.Text(Table.FAILED)).toString();

    private final Scene scene;
    private final Happenings happenings;

    DatabaseFold(Scene scene, Happenings happenings) {
        this.scene = scene;
        this.happenings = happenings;
    }

    void opened(TransactionOpened e) {
        database(e.database(), database -> database.opened(e.tx(), e.job()));
    }

    /** A statement arrived, or what answers it sets out. */
    void talked(Flight flight, boolean arrived) {
        boolean answer = flight.kind().isReply() || flight.kind() == HopKind.RESET;
        if (arrived && !answer) {
            database(flight.to(), database -> database.asked(flight));
        } else if (!arrived && answer) {
            database(flight.from(), database -> database.answered(flight));
        }
    }

    void inserted(RowInserted e) {
        String table = e.table().table();
        database(
                e.table().database(),
                database -> database.table(table)
                        .pending
                        .put(e.row(), new Row(e.row(), table, e.message(), e.tx(), e.atMicros(), "")));
    }

    void updated(RowUpdated e) {
        database(
                e.table().database(),
                database -> database.changes
                        .computeIfAbsent(e.tx(), _ -> new ArrayList<>())
                        .add(new DatabaseState.Change(
                                e.table().table(), e.row(), e.change().toString())));
    }

    void moved(MarkMoved e) {
        database(
                e.database(),
                database -> database.movingMarks
                        .computeIfAbsent(e.tx(), _ -> new HashMap<>())
                        .put(e.mark(), e.value()));
    }

    void committed(TransactionCommitted e) {
        database(e.database(), database -> {
            Map<String, Long> moved = database.movingMarks.remove(e.tx());
            remember(database, e.tx(), moved);
            if (moved != null) {
                database.marks.putAll(moved);
            }
            database.ended(e.tx());
            List<DatabaseState.Change> changes = database.changes.getOrDefault(e.tx(), List.of());
            for (TableState table : database.tables.values()) {
                Iterator<Row> rows = table.pending.values().iterator();
                while (rows.hasNext()) {
                    Row row = rows.next();
                    if (row.tx() == e.tx()) {
                        rows.remove();
                        Row committed = new Row(
                                row.number(),
                                row.table(),
                                row.message(),
                                row.tx(),
                                e.atMicros(),
                                changed(row, changes));
                        table.commit(committed);
                        count(e.database(), committed, 1);
                    }
                }
            }
            for (DatabaseState.Change change : changes) {
                TableState table = database.table(change.table());
                Row row = table.committed.get(change.row());
                if (row != null) {
                    table.change(
                            new Row(row.number(), row.table(), row.message(), row.tx(), row.atMicros(), change.text()));
                }
            }
            database.changes.remove(e.tx());
        });
    }

    /** Of a database that writes behind: what the transaction is about to change may come back. */
    private static void remember(DatabaseState database, int tx, @Nullable Map<String, Long> moved) {
        if (database.isDurable()) {
            return;
        }
        List<Row> before = new ArrayList<>();
        boolean writes = moved != null;
        for (DatabaseState.Change change : database.changes.getOrDefault(tx, List.of())) {
            Row row = database.table(change.table()).committed.get(change.row());
            writes = true;
            if (row != null) {
                before.add(row);
            }
        }
        for (TableState table : database.tables.values()) {
            writes |= table.pending.values().stream().anyMatch(row -> row.tx() == tx);
        }
        Map<String, Long> marks = new HashMap<>();
        if (moved != null) {
            moved.keySet().forEach(mark -> marks.put(mark, database.mark(mark)));
        }
        if (writes) {
            database.unwritten.put(tx, new DatabaseState.Before(List.copyOf(before), marks));
        }
    }

    void checkpointed(Checkpointed e) {
        database(e.database(), database -> database.unwritten.clear());
    }

    /** What it changed is as it was before; which rows are there, the recovery says. */
    void lost(CommitLost e) {
        database(e.database(), database -> {
            DatabaseState.Before before = database.unwritten.remove(e.tx());
            if (before != null) {
                before.rows()
                        .reversed()
                        .forEach(row -> database.table(row.table()).change(row));
                database.marks.putAll(before.marks());
            }
        });
    }

    private static String changed(Row row, List<DatabaseState.Change> changes) {
        String text = row.change();
        for (DatabaseState.Change change : changes) {
            if (change.table().equals(row.table()) && change.row() == row.number()) {
                text = change.text();
            }
        }
        return text;
    }

    void rolledBack(TransactionRolledBack e) {
        database(e.database(), database -> {
            database.ended(e.tx());
            database.changes.remove(e.tx());
            database.movingMarks.remove(e.tx());
            for (TableState table : database.tables.values()) {
                for (Row row : List.copyOf(table.pending.values())) {
                    if (row.tx() == e.tx()) {
                        strike(e.atMicros(), e.database(), table, row);
                    }
                }
            }
        });
    }

    private void strike(long at, ComponentId database, TableState table, Row row) {
        table.pending.remove(row.number());
        happenings.happen(
                at, Happening.Kind.ROLLED_BACK, database, -1, row.number(), List.of(row.message()), row.table());
    }

    void recovered(Recovered e) {
        database(e.sink(), database -> {
            for (Survivors survivors : e.contents()) {
                keep(e, database.table(survivors.place()), new HashSet<>(survivors.numbers()));
            }
        });
    }

    private void keep(Recovered e, TableState table, Set<Integer> numbers) {
        for (Row row : List.copyOf(table.pending.values())) {
            strike(e.atMicros(), e.sink(), table, row);
        }
        for (Row row : List.copyOf(table.committed.values())) {
            if (!numbers.contains(row.number())) {
                table.committed.remove(row.number());
                count(e.sink(), row, -1);
                happenings.vanish(e, row.number(), row.message(), row.table());
            }
        }
        table.retell();
    }

    private void count(ComponentId database, Row row, int difference) {
        MessageState message = scene.find(row.message());
        if (message != null
                && message.isEffect(database, row.table())
                && !row.change().equals(FAILURE)) {
            message.delivered += difference;
        }
    }

    private void database(ComponentId id, Consumer<DatabaseState> change) {
        if (scene.components.get(id) instanceof DatabaseState database) {
            change.accept(database);
            database.version++;
        }
    }
}

package dev.custody.scene;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Table;
import dev.custody.diagram.Value;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent.Checkpointed;
import dev.custody.trace.TraceEvent.CommitLost;
import dev.custody.trace.TraceEvent.EntryLeased;
import dev.custody.trace.TraceEvent.EntryRemoved;
import dev.custody.trace.TraceEvent.EntryReturned;
import dev.custody.trace.TraceEvent.EntryStored;
import dev.custody.trace.TraceEvent.MarkMoved;
import dev.custody.trace.TraceEvent.Recovered;
import dev.custody.trace.TraceEvent.RemoveReason;
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

/** What the events of databases, queues and topics change in a {@link Scene}. */
final class SinkFold {
    /** What the record of a failure says: it is no effect. */
    private static final String FAILURE = new NamedValue(Table.OUTCOME, new Value.Text(Table.FAILED)).toString();

    private final Scene scene;
    private final Happenings happenings;

    SinkFold(Scene scene, Happenings happenings) {
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

    void stored(EntryStored e) {
        vessel(
                e.sink(),
                vessel -> vessel.add(new Entry(e.entry(), e.channel(), e.message(), e.atMicros(), 0, 0, 0, null, -1)));
        if (isForDeadLetters(e.sink())) {
            MessageState message = scene.find(e.message());
            if (message != null) {
                message.deadLetters++;
            }
        }
    }

    void leased(EntryLeased e) {
        vessel(
                e.sink(),
                vessel -> vessel.entries.computeIfPresent(
                        e.entry(),
                        (_, entry) ->
                                entry.leased(e.receives(), e.atMicros(), e.untilMicros(), e.consumer(), e.replica())));
        MessageState message = scene.find(e.message());
        if (message != null) {
            message.receives = Math.max(message.receives, e.receives());
        }
    }

    void returned(EntryReturned e) {
        vessel(e.sink(), vessel -> vessel.entries.computeIfPresent(e.entry(), (_, entry) -> entry.visible()));
        happenings.happen(
                e.atMicros(),
                Happening.Kind.RETURNED,
                e.sink(),
                -1,
                e.entry(),
                List.of(e.message()),
                switch (e.reason()) {
                    case VISIBILITY_EXPIRED -> "visible again";
                    case RELEASED -> "given back";
                });
    }

    void removed(EntryRemoved e) {
        vessel(e.sink(), vessel -> {
            Entry entry = vessel.entries.get(e.entry());
            if (entry != null) {
                vessel.remove(entry);
                forget(e.sink(), e.message());
            }
        });
        if (e.reason() == RemoveReason.DEAD_LETTERED || e.reason() == RemoveReason.REDRIVEN) {
            happenings.happen(
                    e.atMicros(),
                    e.reason() == RemoveReason.REDRIVEN ? Happening.Kind.REDRIVEN : Happening.Kind.DEAD_LETTERED,
                    e.sink(),
                    -1,
                    e.entry(),
                    List.of(e.message()),
                    "");
        }
    }

    private void forget(ComponentId sink, MessageId id) {
        MessageState message = scene.find(id);
        if (message != null && isForDeadLetters(sink)) {
            message.deadLetters--;
            message.receives = 0;
        }
    }

    void recovered(Recovered e) {
        for (Survivors survivors : e.contents()) {
            Set<Integer> numbers = new HashSet<>(survivors.numbers());
            database(e.sink(), database -> keep(e, database.table(survivors.place()), numbers));
            vessel(e.sink(), vessel -> keep(e, vessel, survivors.place(), numbers));
        }
    }

    private void keep(Recovered e, TableState table, Set<Integer> numbers) {
        for (Row row : List.copyOf(table.pending.values())) {
            strike(e.atMicros(), e.sink(), table, row);
        }
        for (Row row : List.copyOf(table.committed.values())) {
            if (!numbers.contains(row.number())) {
                table.committed.remove(row.number());
                count(e.sink(), row, -1);
                vanish(e, row.number(), row.message(), row.table());
            }
        }
        table.retell();
    }

    private void keep(Recovered e, VesselState vessel, String channel, Set<Integer> numbers) {
        for (Entry entry : List.copyOf(vessel.entries.values())) {
            if (entry.channel().equals(channel) && !numbers.contains(entry.number())) {
                vessel.remove(entry);
                forget(e.sink(), entry.message());
                vanish(e, entry.number(), entry.message(), channel);
            }
        }
    }

    private void vanish(Recovered e, int number, MessageId message, String place) {
        happenings.drop(List.of(message), new Drop(e.atMicros(), e.sink(), null, 0));
        happenings.happen(e.atMicros(), Happening.Kind.VANISHED, e.sink(), -1, number, List.of(message), place);
    }

    private void count(ComponentId database, Row row, int difference) {
        MessageState message = scene.find(row.message());
        if (message != null
                && message.isEffect(database, row.table())
                && !row.change().equals(FAILURE)) {
            message.delivered += difference;
        }
    }

    private boolean isForDeadLetters(ComponentId sink) {
        return scene.diagram().component(sink) instanceof Component.Queue queue && queue.forDeadLetters();
    }

    private void database(ComponentId id, Consumer<DatabaseState> change) {
        if (scene.components.get(id) instanceof DatabaseState database) {
            change.accept(database);
            database.version++;
        }
    }

    private void vessel(ComponentId id, Consumer<VesselState> change) {
        if (scene.components.get(id) instanceof VesselState vessel) {
            change.accept(vessel);
            vessel.version++;
        }
    }
}

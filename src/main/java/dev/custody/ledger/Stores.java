package dev.custody.ledger;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Holding.InEntry;
import dev.custody.ledger.Holding.InRow;
import dev.custody.trace.TraceEvent.EntryRemoved;
import dev.custody.trace.TraceEvent.EntryStored;
import dev.custody.trace.TraceEvent.Recovered;
import dev.custody.trace.TraceEvent.RowInserted;
import dev.custody.trace.TraceEvent.RowUpdated;
import dev.custody.trace.TraceEvent.Survivors;
import dev.custody.trace.TraceEvent.TransactionCommitted;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The holders: what every sink has, and the rows of open transactions, which are only carried. A killed sink keeps what is on
 * its disk; its recovery then says what that was.
 */
final class Stores {
    private final Lives lives;
    private final Map<ComponentId, Database> databases = new LinkedHashMap<>();
    private final Map<ComponentId, Queue> queues = new LinkedHashMap<>();

    private record Row(RowInserted inserted, MessageLife life) {
        InRow holding(boolean committed) {
            return new InRow(inserted.table(), inserted.row(), committed);
        }

        Row copyFor(Lives copied) {
            return new Row(inserted, copied.same(life));
        }
    }

    /**
     * @param open the transactions that are open
     * @param undecided the rows of transactions that a kill interrupted; only the recovery tells whether they are there
     */
    private record Database(Map<Integer, Row> committed, Map<Integer, Tx> open, Map<Integer, Row> undecided) {
        Database copyFor(Lives copied) {
            Map<Integer, Tx> txs = new LinkedHashMap<>();
            open.forEach((number, tx) -> txs.put(number, tx.copyFor(copied)));
            return new Database(rows(committed, copied), txs, rows(undecided, copied));
        }
    }

    /** What it wrote: rows, and changes to rows of these messages. */
    private record Tx(List<Row> inserted, List<MessageLife> updated) {
        Tx copyFor(Lives copied) {
            Tx copy = new Tx(new ArrayList<>(), new ArrayList<>());
            inserted.forEach(row -> copy.inserted.add(row.copyFor(copied)));
            updated.forEach(life -> copy.updated.add(copied.same(life)));
            return copy;
        }
    }

    private record Entry(EntryStored stored, MessageLife life) {
        InEntry holding() {
            return new InEntry(stored.sink(), stored.channel(), stored.entry());
        }
    }

    private record Queue(boolean deadLetters, boolean topic, Map<Integer, Entry> entries) {
        Queue copyFor(Lives copied) {
            Queue copy = new Queue(deadLetters, topic, new LinkedHashMap<>());
            entries.forEach(
                    (number, entry) -> copy.entries.put(number, new Entry(entry.stored, copied.same(entry.life))));
            return copy;
        }
    }

    Stores(Diagram diagram, Lives lives) {
        this.lives = lives;
        for (Component component : diagram.components()) {
            switch (component) {
                case Component.Database database ->
                    databases.put(
                            database.id(),
                            new Database(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>()));
                case Component.Queue queue ->
                    queues.put(queue.id(), new Queue(queue.forDeadLetters(), false, new LinkedHashMap<>()));
                case Component.Topic topic -> queues.put(topic.id(), new Queue(false, true, new LinkedHashMap<>()));
                case Component.Client _, Component.Service _ -> {}
            }
        }
    }

    private Stores(Lives lives) {
        this.lives = lives;
    }

    Stores copyFor(Lives copied) {
        Stores copy = new Stores(copied);
        databases.forEach((id, database) -> copy.databases.put(id, database.copyFor(copied)));
        queues.forEach((id, queue) -> copy.queues.put(id, queue.copyFor(copied)));
        return copy;
    }

    private static Map<Integer, Row> rows(Map<Integer, Row> rows, Lives copied) {
        Map<Integer, Row> copy = new LinkedHashMap<>();
        rows.forEach((number, row) -> copy.put(number, row.copyFor(copied)));
        return copy;
    }

    private Database database(ComponentId id) {
        Database database = databases.get(id);
        if (database == null) {
            throw lives.nonsense(id + " is no database");
        }
        return database;
    }

    private Queue queue(ComponentId id) {
        Queue queue = queues.get(id);
        if (queue == null) {
            throw lives.nonsense(id + " is no queue or topic");
        }
        return queue;
    }

    // ---- databases

    void rowInserted(RowInserted event) {
        Row row = new Row(event, lives.concern(event.message()));
        tx(event.table().database(), event.tx()).inserted().add(row);
        lives.take(row.life(), row.holding(false));
    }

    void rowUpdated(RowUpdated event) {
        tx(event.table().database(), event.tx()).updated().add(lives.concern(event.message()));
    }

    private Tx tx(ComponentId database, int number) {
        return database(database).open().computeIfAbsent(number, _ -> new Tx(new ArrayList<>(1), new ArrayList<>(0)));
    }

    void committed(TransactionCommitted event) {
        Database database = database(event.database());
        Tx tx = database.open().remove(event.tx());
        if (tx != null) {
            tx.updated().forEach(lives::concern);
            for (Row row : tx.inserted()) {
                lives.leave(row.life(), row.holding(false));
                commit(database, row);
            }
        }
    }

    private void commit(Database database, Row row) {
        database.committed().put(row.inserted().row(), row);
        lives.take(row.life(), row.holding(true));
        row.life().committed(row.inserted(), lives.atMicros(), lives.position());
    }

    void rolledBack(ComponentId id, int number) {
        Tx tx = database(id).open().remove(number);
        if (tx != null) {
            tx.updated().forEach(lives::concern);
            tx.inserted().forEach(row -> lives.leave(row.life(), row.holding(false)));
        }
    }

    // ---- queues and topics

    void entryStored(EntryStored event) {
        Queue queue = queue(event.sink());
        Entry entry = new Entry(event, lives.concern(event.message()));
        if (queue.entries().put(event.entry(), entry) != null) {
            throw lives.nonsense(event.sink() + " has an entry " + event.entry() + " already");
        }
        lives.take(entry.life(), entry.holding());
        entry.life().queued(event, queue.deadLetters(), queue.topic(), lives.position());
    }

    void entryRemoved(EntryRemoved event) {
        Queue queue = queue(event.sink());
        Entry entry = queue.entries().remove(event.entry());
        if (entry != null) {
            gone(queue, entry);
        }
    }

    private void gone(Queue queue, Entry entry) {
        lives.leave(entry.life(), entry.holding());
        entry.life().dequeued(queue.deadLetters());
    }

    // ---- death and return

    void sinkKilled(ComponentId sink) {
        Database database = databases.get(sink);
        if (database != null) {
            for (Tx tx : database.open().values()) {
                for (Row row : tx.inserted()) {
                    lives.leave(row.life(), row.holding(false));
                    database.undecided().put(row.inserted().row(), row);
                }
            }
            database.open().clear();
        }
        Queue queue = queues.get(sink);
        if (queue != null) {
            queue.entries().values().forEach(entry -> lives.concern(entry.life()));
        }
    }

    void recovered(Recovered event) {
        BitSet there = new BitSet();
        for (Survivors survivors : event.contents()) {
            survivors.numbers().forEach(there::set);
        }
        Database database = databases.get(event.sink());
        if (database != null) {
            database.committed()
                    .values()
                    .removeIf(row -> !there.get(row.inserted().row()) && lost(row));
            for (Row row : database.undecided().values()) {
                if (there.get(row.inserted().row())) {
                    commit(database, row);
                }
            }
            database.undecided().clear();
        } else {
            Queue queue = queue(event.sink());
            queue.entries().values().removeIf(entry -> {
                lives.concern(entry.life());
                boolean gone = !there.get(entry.stored().entry());
                if (gone) {
                    gone(queue, entry);
                }
                return gone;
            });
        }
    }

    private boolean lost(Row row) {
        row.life().uncommitted(row.inserted());
        return lives.leave(row.life(), row.holding(true));
    }
}

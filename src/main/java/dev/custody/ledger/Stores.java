package dev.custody.ledger;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Table;
import dev.custody.diagram.Value;
import dev.custody.ledger.Holding.InEntry;
import dev.custody.ledger.Holding.InRow;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent.CommitLost;
import dev.custody.trace.TraceEvent.EntryRemoved;
import dev.custody.trace.TraceEvent.EntryStored;
import dev.custody.trace.TraceEvent.Recovered;
import dev.custody.trace.TraceEvent.RowInserted;
import dev.custody.trace.TraceEvent.RowUpdated;
import dev.custody.trace.TraceEvent.Survivors;
import dev.custody.trace.TraceEvent.TransactionCommitted;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The holders: what every sink has, and the rows of open transactions, which are only carried. A killed sink keeps what is on
 * its disk; its recovery then says what that was.
 */
final class Stores {
    /** What is set of a row that records a failure. */
    private static final NamedValue FAILURE = new NamedValue(Table.OUTCOME, new Value.Text(Table.FAILED));

    private final Lives lives;
    private final Map<ComponentId, Database> databases = new LinkedHashMap<>();
    private final Map<ComponentId, Queue> queues = new LinkedHashMap<>();

    /**
     * @param open the transactions that are open
     * @param undecided the rows of transactions that a kill interrupted; only the recovery tells whether they are there
     * @param failures the rows, by number, that are the record of a failure, and no effect
     * @param failuresBy those among them that a committed transaction made so, by its number
     */
    private record Database(
            Map<Integer, RowInserted> committed,
            Map<Integer, Tx> open,
            Map<Integer, RowInserted> undecided,
            Set<Integer> failures,
            Map<Integer, Set<Integer>> failuresBy) {
        Database() {
            this(
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashSet<>(),
                    new LinkedHashMap<>());
        }

        Database copy() {
            Map<Integer, Tx> txs = new LinkedHashMap<>();
            open.forEach((number, tx) -> txs.put(number, tx.copy()));
            return new Database(
                    new LinkedHashMap<>(committed),
                    txs,
                    new LinkedHashMap<>(undecided),
                    new LinkedHashSet<>(failures),
                    new LinkedHashMap<>(failuresBy));
        }
    }

    /** What it wrote: rows, changes to rows of these messages, and the rows (by number) that it made records of a failure. */
    private record Tx(List<RowInserted> inserted, List<MessageId> updated, Set<Integer> failed) {
        Tx() {
            this(new ArrayList<>(1), new ArrayList<>(0), new LinkedHashSet<>(0));
        }

        Tx copy() {
            return new Tx(new ArrayList<>(inserted), new ArrayList<>(updated), new LinkedHashSet<>(failed));
        }
    }

    private record Queue(boolean deadLetters, boolean topic, Map<Integer, EntryStored> entries) {
        Queue copy() {
            return new Queue(deadLetters, topic, new LinkedHashMap<>(entries));
        }
    }

    Stores(Diagram diagram, Lives lives) {
        this.lives = lives;
        for (Component component : diagram.components()) {
            switch (component) {
                case Component.Database database -> databases.put(database.id(), new Database());
                case Component.Queue queue ->
                    queues.put(queue.id(), new Queue(queue.forDeadLetters(), false, new LinkedHashMap<>()));
                case Component.Topic topic -> queues.put(topic.id(), new Queue(false, true, new LinkedHashMap<>()));
                case Component.Stream stream -> queues.put(stream.id(), new Queue(false, false, new LinkedHashMap<>()));
                case Component.Client _, Component.Service _ -> {}
            }
        }
    }

    private Stores(Lives lives) {
        this.lives = lives;
    }

    Stores copyFor(Lives copied) {
        Stores copy = new Stores(copied);
        databases.forEach((id, database) -> copy.databases.put(id, database.copy()));
        queues.forEach((id, queue) -> copy.queues.put(id, queue.copy()));
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

    private static InRow holding(RowInserted row, boolean committed) {
        return new InRow(row.table(), row.row(), committed);
    }

    void rowInserted(RowInserted row) {
        lives.take(row.message(), holding(row, false));
        tx(row.table().database(), row.tx()).inserted().add(row);
    }

    void rowUpdated(RowUpdated event) {
        lives.concern(event.message());
        Tx tx = tx(event.table().database(), event.tx());
        tx.updated().add(event.message());
        if (event.change().equals(FAILURE)) {
            tx.failed().add(event.row());
        }
    }

    private Tx tx(ComponentId database, int number) {
        return database(database).open().computeIfAbsent(number, _ -> new Tx());
    }

    void committed(TransactionCommitted event) {
        Database database = database(event.database());
        Tx tx = database.open().remove(event.tx());
        if (tx != null) {
            tx.updated().forEach(lives::concern);
            tx.failed().forEach(row -> fail(database, row));
            if (!tx.failed().isEmpty()) {
                database.failuresBy().put(event.tx(), Collections.unmodifiableSet(tx.failed()));
            }
            for (RowInserted row : tx.inserted()) {
                lives.leave(row.message(), holding(row, false));
                commit(database, row);
            }
        }
    }

    /** Makes the row the record of a failure. One that was an effect until now is none any more. */
    private void fail(Database database, int number) {
        RowInserted row = database.committed().get(number);
        if (database.failures().add(number) && row != null) {
            MessageLife life = lives.concern(row.message());
            life.allEffects().uncommitted(row, false);
            life.allEffects().committed(row, true, lives.atMicros(), lives.position());
        }
    }

    /** What was committed never was. That its rows are not there, the recovery says; what it changed in others is told here. */
    void lost(CommitLost event) {
        Database database = database(event.database());
        event.messages().forEach(lives::concern);
        Set<Integer> failed = database.failuresBy().remove(event.tx());
        if (failed != null) {
            failed.stream().sorted().forEach(row -> unfail(database, row));
        }
    }

    private void unfail(Database database, int number) {
        RowInserted row = database.committed().get(number);
        if (database.failures().remove(number) && row != null) {
            MessageLife life = lives.concern(row.message());
            life.allEffects().uncommitted(row, true);
            life.allEffects().committed(row, false, lives.atMicros(), lives.position());
        }
    }

    private void commit(Database database, RowInserted row) {
        database.committed().put(row.row(), row);
        lives.take(row.message(), holding(row, true))
                .allEffects()
                .committed(row, database.failures().contains(row.row()), lives.atMicros(), lives.position());
    }

    void rolledBack(ComponentId id, int number) {
        Tx tx = database(id).open().remove(number);
        if (tx != null) {
            tx.updated().forEach(lives::concern);
            tx.inserted().forEach(row -> lives.leave(row.message(), holding(row, false)));
        }
    }

    // ---- queues and topics

    private static InEntry holding(EntryStored entry) {
        return new InEntry(entry.sink(), entry.channel(), entry.entry());
    }

    void entryStored(EntryStored entry) {
        Queue queue = queue(entry.sink());
        if (queue.entries().put(entry.entry(), entry) != null) {
            throw lives.nonsense(entry.sink() + " has an entry " + entry.entry() + " already");
        }
        MessageLife life = lives.take(entry.message(), holding(entry));
        life.whereabouts().queued(queue.deadLetters());
        life.allEffects().queued(entry, queue.topic(), lives.position());
    }

    void entryRemoved(EntryRemoved event) {
        Queue queue = queue(event.sink());
        EntryStored entry = queue.entries().remove(event.entry());
        if (entry != null) {
            gone(queue, entry);
        }
    }

    private void gone(Queue queue, EntryStored entry) {
        lives.leave(entry.message(), holding(entry));
        lives.concern(entry.message()).whereabouts().dequeued(queue.deadLetters());
    }

    // ---- death and return

    void sinkKilled(ComponentId sink) {
        Database database = databases.get(sink);
        if (database != null) {
            for (Tx tx : database.open().values()) {
                for (RowInserted row : tx.inserted()) {
                    lives.leave(row.message(), holding(row, false));
                    database.undecided().put(row.row(), row);
                }
                // Numbers are not used again: what is not there after the recovery is asked for by nobody.
                tx.inserted().stream()
                        .map(RowInserted::row)
                        .filter(tx.failed()::contains)
                        .forEach(database.failures()::add);
            }
            database.open().clear();
        }
        Queue queue = queues.get(sink);
        if (queue != null) {
            queue.entries().values().forEach(entry -> lives.concern(entry.message()));
        }
    }

    void recovered(Recovered event) {
        BitSet there = new BitSet();
        for (Survivors survivors : event.contents()) {
            survivors.numbers().forEach(there::set);
        }
        Database database = databases.get(event.sink());
        if (database != null) {
            database.committed().values().removeIf(row -> !there.get(row.row()) && lost(database, row));
            for (RowInserted row : database.undecided().values()) {
                if (there.get(row.row())) {
                    commit(database, row);
                }
            }
            database.undecided().clear();
        } else {
            Queue queue = queue(event.sink());
            queue.entries().values().removeIf(entry -> {
                lives.concern(entry.message());
                boolean gone = !there.get(entry.entry());
                if (gone) {
                    gone(queue, entry);
                }
                return gone;
            });
        }
    }

    private boolean lost(Database database, RowInserted row) {
        lives.concern(row.message())
                .allEffects()
                .uncommitted(row, database.failures().contains(row.row()));
        return lives.leave(row.message(), holding(row, true));
    }
}

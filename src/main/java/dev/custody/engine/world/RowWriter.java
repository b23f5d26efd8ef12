package dev.custody.engine.world;

import dev.custody.diagram.Component;
import dev.custody.diagram.Defaults;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Step;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Value;
import dev.custody.engine.port.DatabaseStore;
import dev.custody.engine.port.StoredRow;
import dev.custody.engine.port.WriteResult;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** What a database writes for whoever asks: rows within their transaction, or a line or a file that stands by itself. */
final class RowWriter {
    private final World world;
    private final Component.Database database;
    private final DatabaseStore store;
    private final WriteBehind behind;
    private final IntSupplier transactions;
    private int rows;
    /** How many changes were captured; their numbers are given at the commit, so that none comes before an earlier one. */
    private int captured;
    /** The latest time that a row was stamped with. */
    private long lastStamp;

    /** @param transactions numbers the next one */
    RowWriter(
            World world,
            Component.Database database,
            DatabaseStore store,
            WriteBehind behind,
            IntSupplier transactions) {
        this.world = world;
        this.database = database;
        this.store = store;
        this.behind = behind;
        this.transactions = transactions;
    }

    /** One row, or those of a batch; empty while a lock has to be waited for. */
    Optional<CallResult> insert(Call call, Step.Insert insert, Transaction tx) {
        if (!(call.matter() instanceof Call.Matter.Store(List<Message.Copy> copies))) {
            throw new IllegalStateException("nothing to insert");
        }
        List<Message.Copy> fitting = fitting(world.diagram().table(insert.table()), copies);
        return fitting.size() == 1 ? insert(call, insert, tx, fitting.getFirst()) : insert(call, insert, tx, fitting);
    }

    private List<Message.Copy> fitting(Table table, List<Message.Copy> copies) {
        if (!table.cuts()) {
            return copies;
        }
        MessageType type = world.diagram().message(table.of());
        return copies.stream().map(copy -> Payloads.forced(type, copy, false)).toList();
    }

    /**
     * A batch, in one call of the store. As in JDBC, each row meets its own fate: those that meet a lock are tried again, and
     * one that the table refuses fails the step, but not the others.
     */
    private Optional<CallResult> insert(Call call, Step.Insert insert, Transaction tx, List<Message.Copy> copies) {
        List<StoredRow> batch = new ArrayList<>(copies.size());
        for (Message.Copy copy : copies) {
            behind.makeRoom(copy.values());
            batch.add(new StoredRow(rows++, copy.message(), copy.values(), copy.fingerprint()));
        }
        List<WriteResult> results = store.insert(tx.number(), world.diagram().table(insert.table()), batch);
        List<Message.Copy> busy = new ArrayList<>();
        Optional<CallResult> refused = Optional.empty();
        for (int i = 0; i < batch.size(); i++) {
            StoredRow row = batch.get(i);
            switch (results.get(i)) {
                case DONE -> inserted(insert, tx, row);
                case EXISTS -> {
                    CallResult exists = exists(insert, tx, row.message());
                    if (exists instanceof CallResult.Refused) {
                        refused = Optional.of(exists);
                    }
                }
                case BUSY -> busy.add(copies.get(i));
            }
        }
        if (refused.isPresent()) {
            return refused;
        }
        if (busy.isEmpty()) {
            return Optional.of(new CallResult.Ok("inserted"));
        }
        call.remains(new Call.Matter.Store(busy));
        return waitForLock(call);
    }

    private void inserted(Step.Insert insert, Transaction tx, StoredRow row) {
        TraceEvent.RowInserted inserted = new TraceEvent.RowInserted(
                world.now(),
                insert.table(),
                row.row(),
                new MessageId(row.message()),
                tx.number(),
                row.values(),
                row.fingerprint());
        world.write(inserted);
        insert.set().ifPresent(set -> set(insert.table(), row, tx.number(), set));
        tx.wrote(inserted.message());
        if (world.diagram().table(insert.table()).captured()) {
            tx.capture(inserted);
        }
    }

    private Optional<CallResult> insert(Call call, Step.Insert insert, Transaction tx, Message.Copy copy) {
        StoredRow row = new StoredRow(rows, copy.message(), copy.values(), copy.fingerprint());
        Table table = world.diagram().table(insert.table());
        behind.makeRoom(copy.values());
        WriteResult result =
                store.insert(tx.number(), table, row.row(), row.message(), row.values(), row.fingerprint());
        return switch (result) {
            case DONE -> {
                rows++;
                inserted(insert, tx, row);
                yield Optional.of(new CallResult.Ok("inserted"));
            }
            case EXISTS -> Optional.of(exists(insert, tx, row.message()));
            case BUSY -> waitForLock(call);
        };
    }

    private CallResult exists(Step.Insert insert, Transaction tx, int number) {
        MessageId message = new MessageId(number);
        return switch (insert.ifExists()) {
            case SKIP -> {
                world.write(new TraceEvent.InsertSkipped(world.now(), insert.table(), message, tx.number()));
                yield new CallResult.Ok("is there already");
            }
            case FAIL -> new CallResult.Refused("unique key: " + message + " is there already");
        };
    }

    /** A write that stands by itself. What is there already under the message's name stays as it is. */
    CallResult append(Call call, TableId into) {
        if (!(call.matter() instanceof Call.Matter.Store(List<Message.Copy> copies))) {
            throw new IllegalStateException("nothing to append");
        }
        int tx = transactions.getAsInt();
        Table table = world.diagram().table(into);
        world.write(new TraceEvent.TransactionOpened(world.now(), database.id(), tx, call.job()));
        store.begin(tx);
        List<MessageId> messages = new ArrayList<>(copies.size());
        for (Message.Copy copy : fitting(table, copies)) {
            behind.makeRoom(copy.values());
            append(tx, table, copy);
            messages.add(new MessageId(copy.message()));
        }
        store.commit(tx);
        world.write(new TraceEvent.TransactionCommitted(world.now(), database.id(), tx));
        behind.committed(tx, messages);
        return new CallResult.Ok("written");
    }

    private void append(int tx, Table table, Message.Copy copy) {
        MessageId message = new MessageId(copy.message());
        StoredRow row = new StoredRow(rows, copy.message(), copy.values(), copy.fingerprint());
        switch (store.insert(tx, table, row.row(), row.message(), row.values(), row.fingerprint())) {
            case DONE -> {
                rows++;
                world.write(new TraceEvent.RowInserted(
                        world.now(), table.id(), row.row(), message, tx, row.values(), row.fingerprint()));
                if (table.isStamped()) {
                    set(table.id(), row, tx, new NamedValue(Table.STAMP, new Value.Int(stamp(message))));
                }
                world.changed();
            }
            case EXISTS -> world.write(new TraceEvent.InsertSkipped(world.now(), table.id(), message, tx));
            case BUSY -> throw new IllegalStateException("nothing stays open in a store, and yet a row is locked");
        }
    }

    /** When a row was written, as this says: later than all before, unless it is a late one. */
    private long stamp(MessageId message) {
        if (world.message(message.number()).nature() == Nature.LATE) {
            return Math.max(0, world.now() - Defaults.LATE_MICROS);
        }
        lastStamp = Math.max(world.now(), lastStamp + 1);
        return lastStamp;
    }

    /** The rest of an insert: nobody can have locked a row that was not there. */
    private void set(TableId table, StoredRow row, int tx, NamedValue set) {
        store.update(tx, world.diagram().table(table), row.row(), set);
        world.write(new TraceEvent.RowUpdated(world.now(), table, row.row(), new MessageId(row.message()), tx, set));
    }

    /** Changes the current row; empty while a lock has to be waited for. */
    Optional<CallResult> update(Call call, Step.Update update, Transaction tx) {
        if (!(call.matter() instanceof Call.Matter.OfRow(StoredRow row))) {
            throw new IllegalStateException("no row to update");
        }
        NamedValue change = new NamedValue(update.column(), update.value());
        behind.makeRoom(List.of(change));
        WriteResult result = store.update(tx.number(), world.diagram().table(update.table()), row.row(), change);
        return switch (result) {
            case DONE, EXISTS -> {
                world.write(new TraceEvent.RowUpdated(
                        world.now(), update.table(), row.row(), new MessageId(row.message()), tx.number(), change));
                tx.wrote(new MessageId(row.message()));
                yield Optional.of(new CallResult.Ok("updated"));
            }
            case BUSY -> waitForLock(call);
        };
    }

    /** Keeps how far somebody has read; empty while a lock has to be waited for. */
    Optional<CallResult> remember(Call call, Step.Remember remember, Transaction tx) {
        long value = RowReader.position(call);
        return switch (store.writeMark(tx.number(), remember.mark().name(), value)) {
            case DONE, EXISTS -> {
                world.write(new TraceEvent.MarkMoved(
                        world.now(), database.id(), remember.mark().name(), value, tx.number()));
                tx.wrote();
                yield Optional.of(new CallResult.Ok("at " + value));
            }
            case BUSY -> waitForLock(call);
        };
    }

    private Optional<CallResult> waitForLock(Call call) {
        long waited = world.now() - call.arrivedMicros();
        return waited < database.lockTimeoutMicros()
                ? Optional.empty()
                : Optional.of(new CallResult.Refused("lock timeout"));
    }

    /** The database captures by itself what the transaction did: numbered in the order of commits, and committed with it. */
    void capture(Transaction tx) {
        for (TraceEvent.RowInserted row : tx.captured()) {
            behind.makeRoom(List.of());
            captured++;
            store.capture(tx.number(), world.diagram().table(row.table()), row.row(), captured);
            world.write(new TraceEvent.ChangeCaptured(
                    world.now(), row.table(), captured, row.row(), row.message(), tx.number()));
        }
    }
}

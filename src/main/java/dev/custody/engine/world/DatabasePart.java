package dev.custody.engine.world;

import dev.custody.diagram.Component;
import dev.custody.diagram.Defaults;
import dev.custody.diagram.MarkId;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Step;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Value;
import dev.custody.engine.port.DatabaseStore;
import dev.custody.engine.port.StoredChange;
import dev.custody.engine.port.StoredRow;
import dev.custody.engine.port.WriteResult;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A database at work: transactions over connections, of which there may be only so many, locks that are waited for, and rollbacks of
 * those whose client is gone.
 */
final class DatabasePart extends SinkPart {
    private final Component.Database database;
    private final DatabaseStore store;
    private final List<Transaction> open = new ArrayList<>();
    private final Optional<Pool> pool;
    private final WriteBehind behind;
    private int transactions;
    private int rows;
    /** How many changes were captured; their numbers are given at the commit, so that none comes before an earlier one. */
    private int captured;
    /** The latest time that a row was stamped with. */
    private long lastStamp;

    DatabasePart(World world, Component.Database database, DatabaseStore store) {
        super(world, database.id());
        this.database = database;
        this.store = store;
        this.pool = database.connections().map(Pool::new);
        this.behind = new WriteBehind(this);
    }

    @Override
    void fire(Op op) {
        throw new IllegalStateException("a database has no timer of its own: " + op);
    }

    @Override
    void arrive(Hop hop) {
        switch (hop.cargo()) {
            case Cargo.Asked(Call call) -> take(call);
            case Cargo.Closed(Connection connection, String reason) -> close(connection, reason);
            case Cargo.Ask _, Cargo.PollSent _, Cargo.Told _, Cargo.Answered _, Cargo.PollAnswered _ ->
                throw misled(hop);
            case Cargo.GaveBack _,
                    Cargo.Moved _,
                    Cargo.MoveAnswered _,
                    Cargo.Hushed _,
                    Cargo.Withdrawn _,
                    Cargo.Broken _ -> throw misled(hop);
        }
    }

    @Override
    void changed(Setting setting) {
        if (setting == Setting.DURABLE) {
            boolean durable = setting(setting) != 0;
            store.durable(durable);
            behind.set(!durable);
        }
    }

    /** Puts all that is committed on its disk. */
    void checkpoint() {
        store.checkpoint();
        world().write(new TraceEvent.Checkpointed(world().now(), id()));
    }

    private void take(Call call) {
        Optional<Connection> connection = call.connection();
        if (connection.isPresent() && !connection.get().belongsTo(incarnation())) {
            // It was opened to the database that died; the one of now knows nothing of it.
            call.breakOff();
            return;
        }
        Optional<Transaction> tx = connection.flatMap(Connection::transaction);
        tx.ifPresent(t -> t.running(true));
        if (pool.isEmpty() || tx.isPresent()) {
            begin(call);
        } else {
            take(call, pool.get());
        }
    }

    private void take(Call call, Pool connections) {
        if (!connections.isBusy(open.size())) {
            connections.serve(call);
            begin(call);
        } else if (connections.isLineFull()) {
            world().write(new TraceEvent.LimitReached(world().now(), id(), connections.toString()));
            turnAway(call, "too many connections");
        } else {
            takeIn(call);
            connections.queue(call);
        }
    }

    /** Whoever is next in line begins, if a connection became free; even if nobody waits for it any more. */
    private void serveNext() {
        Call next = pool.isEmpty() ? null : pool.get().next(open.size());
        if (next != null) {
            next.connection().flatMap(Connection::transaction).ifPresent(tx -> tx.running(true));
            start(next);
        }
    }

    private void close(Connection connection, String reason) {
        if (connection.belongsTo(incarnation())) {
            connection.closed(reason);
            connection.transaction().filter(Transaction::isOpen).ifPresent(tx -> {
                if (tx.isRunning()) {
                    tx.closeLater(reason);
                } else {
                    rollBack(tx, reason);
                }
            });
        }
    }

    /** The table that takes what a client writes by itself. */
    TableId takes(MessageType type) {
        return database.takes(type).orElseThrow();
    }

    /** Whether statements wait for a commit; otherwise each stands by itself, and needs no connection that stays open. */
    boolean isTransactional() {
        return database.kind().isTransactional();
    }

    @Override
    long workMicros(Call call) {
        return call.step() instanceof Step.Commit ? database.commitMicros() : database.statementMicros();
    }

    @Override
    Optional<CallResult> perform(Call call) {
        if (call.step() instanceof Step.Append append) {
            return Optional.of(append(call, append.table()));
        }
        if (call.step() instanceof Step.Stash stash) {
            return Optional.of(append(call, stash.bucket()));
        }
        if (call.step() instanceof Step.Load load) {
            return Optional.of(load(call, load));
        }
        if (call.connection().isEmpty()) {
            return Optional.of(read(call));
        }
        Connection connection = call.connection().get();
        if (connection.transaction().isEmpty() && isRead(call.step())) {
            return Optional.of(read(call));
        }
        if (connection.transaction().isPresent()
                && !connection.transaction().get().isOpen()) {
            return Optional.of(new CallResult.Refused("its transaction was rolled back"));
        }
        if (connection.transaction().isEmpty()) {
            connection.begin(open(connection));
            // The connection is the transaction's from now on.
            pool.ifPresent(connections -> connections.release(call));
        }
        Transaction tx = connection.transaction().orElseThrow();
        connection.closed().ifPresent(tx::closeLater);
        tx.use(world().now());
        return perform(call, connection, tx);
    }

    @Override
    void worked(Call call) {
        call.connection().flatMap(Connection::transaction).ifPresent(tx -> {
            tx.running(false);
            if (tx.isOpen() && tx.closing().isPresent()) {
                rollBack(tx, tx.closing().get());
            }
        });
        pool.ifPresent(connections -> connections.release(call));
        serveNext();
    }

    private Transaction open(Connection connection) {
        Transaction tx = new Transaction(this, transactions++);
        store.begin(tx.number());
        open.add(tx);
        world().busy(1);
        world().slots().add(tx);
        world().afterInBackground(database.idleTimeoutMicros(), Op.TRANSACTION_IDLE, tx);
        world().write(new TraceEvent.TransactionOpened(world().now(), id(), tx.number(), connection.job()));
        return tx;
    }

    private Optional<CallResult> perform(Call call, Connection connection, Transaction tx) {
        return switch (call.step()) {
            case Step.Insert insert -> insert(call, insert, tx);
            case Step.Update update -> update(call, update, tx);
            case Step.Select _, Step.Lookup _, Step.Changes _, Step.Fetch _, Step.Recall _ ->
                Optional.of(read(call, tx.number()));
            case Step.Remember remember -> remember(call, remember, tx);
            case Step.Commit _ -> Optional.of(commit(connection, tx));
            case Step.Append _, Step.Stash _, Step.Load _, Step.Enqueue _, Step.Notify _, Step.Publish _, Step.Ack _ ->
                throw new IllegalStateException(call.step().verb());
        };
    }

    private Optional<CallResult> insert(Call call, Step.Insert insert, Transaction tx) {
        if (!(call.matter() instanceof Call.Matter.Store(List<Message.Copy> copies))) {
            throw new IllegalStateException("nothing to insert");
        }
        List<Message.Copy> fitting = fitting(world().diagram().table(insert.table()), copies);
        return fitting.size() == 1 ? insert(call, insert, tx, fitting.getFirst()) : insert(call, insert, tx, fitting);
    }

    private List<Message.Copy> fitting(Table table, List<Message.Copy> copies) {
        if (!table.cuts()) {
            return copies;
        }
        MessageType type = world().diagram().message(table.of());
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
        List<WriteResult> results = store.insert(tx.number(), world().diagram().table(insert.table()), batch);
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
                world().now(),
                insert.table(),
                row.row(),
                new MessageId(row.message()),
                tx.number(),
                row.values(),
                row.fingerprint());
        world().write(inserted);
        insert.set().ifPresent(set -> set(insert.table(), row, tx.number(), set));
        tx.wrote(inserted.message());
        if (world().diagram().table(insert.table()).captured()) {
            tx.capture(inserted);
        }
    }

    private Optional<CallResult> insert(Call call, Step.Insert insert, Transaction tx, Message.Copy copy) {
        StoredRow row = new StoredRow(rows, copy.message(), copy.values(), copy.fingerprint());
        Table table = world().diagram().table(insert.table());
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
                world().write(new TraceEvent.InsertSkipped(world().now(), insert.table(), message, tx.number()));
                yield new CallResult.Ok("is there already");
            }
            case FAIL -> new CallResult.Refused("unique key: " + message + " is there already");
        };
    }

    /** A write that stands by itself. What is there already under the message's name stays as it is. */
    private CallResult append(Call call, TableId into) {
        if (!(call.matter() instanceof Call.Matter.Store(List<Message.Copy> copies))) {
            throw new IllegalStateException("nothing to append");
        }
        int tx = transactions++;
        Table table = world().diagram().table(into);
        world().write(new TraceEvent.TransactionOpened(world().now(), id(), tx, call.job()));
        store.begin(tx);
        List<MessageId> messages = new ArrayList<>(copies.size());
        for (Message.Copy copy : fitting(table, copies)) {
            behind.makeRoom(copy.values());
            append(tx, table, copy);
            messages.add(new MessageId(copy.message()));
        }
        store.commit(tx);
        world().write(new TraceEvent.TransactionCommitted(world().now(), id(), tx));
        behind.committed(tx, messages);
        return new CallResult.Ok("written");
    }

    private CallResult load(Call call, Step.Load load) {
        if (!(call.matter() instanceof Call.Matter.OfMessage(MessageId message))) {
            throw new IllegalStateException("no file to load");
        }
        int tx = transactions++;
        store.begin(tx);
        Optional<StoredRow> file = store.find(tx, world().diagram().table(load.bucket()), message.number());
        store.commit(tx);
        return file.<CallResult>map(CallResult.Loaded::new).orElseGet(() -> new CallResult.Refused("no such file"));
    }

    private void append(int tx, Table table, Message.Copy copy) {
        MessageId message = new MessageId(copy.message());
        StoredRow row = new StoredRow(rows, copy.message(), copy.values(), copy.fingerprint());
        switch (store.insert(tx, table, row.row(), row.message(), row.values(), row.fingerprint())) {
            case DONE -> {
                rows++;
                world().write(new TraceEvent.RowInserted(
                        world().now(), table.id(), row.row(), message, tx, row.values(), row.fingerprint()));
                if (table.isStamped()) {
                    set(table.id(), row, tx, new NamedValue(Table.STAMP, new Value.Int(stamp(message))));
                }
                world().changed();
            }
            case EXISTS -> world().write(new TraceEvent.InsertSkipped(world().now(), table.id(), message, tx));
            case BUSY -> throw new IllegalStateException("nothing stays open in a store, and yet a row is locked");
        }
    }

    /** When a row was written, as this says: later than all before, unless it is a late one. */
    private long stamp(MessageId message) {
        if (world().message(message.number()).nature() == Nature.LATE) {
            return Math.max(0, world().now() - Defaults.LATE_MICROS);
        }
        lastStamp = Math.max(world().now(), lastStamp + 1);
        return lastStamp;
    }

    /** The rest of an insert: nobody can have locked a row that was not there. */
    private void set(TableId table, StoredRow row, int tx, NamedValue set) {
        store.update(tx, world().diagram().table(table), row.row(), set);
        world().write(new TraceEvent.RowUpdated(
                world().now(), table, row.row(), new MessageId(row.message()), tx, set));
    }

    private Optional<CallResult> update(Call call, Step.Update update, Transaction tx) {
        if (!(call.matter() instanceof Call.Matter.OfRow(StoredRow row))) {
            throw new IllegalStateException("no row to update");
        }
        NamedValue change = new NamedValue(update.column(), update.value());
        behind.makeRoom(List.of(change));
        WriteResult result = store.update(tx.number(), world().diagram().table(update.table()), row.row(), change);
        return switch (result) {
            case DONE, EXISTS -> {
                world().write(new TraceEvent.RowUpdated(
                        world().now(), update.table(), row.row(), new MessageId(row.message()), tx.number(), change));
                tx.wrote(new MessageId(row.message()));
                yield Optional.of(new CallResult.Ok("updated"));
            }
            case BUSY -> waitForLock(call);
        };
    }

    private Optional<CallResult> waitForLock(Call call) {
        long waited = world().now() - call.arrivedMicros();
        return waited < database.lockTimeoutMicros()
                ? Optional.empty()
                : Optional.of(new CallResult.Refused("lock timeout"));
    }

    private CallResult select(Step.Select select, int tx) {
        Table table = world().diagram().table(select.table());
        NamedValue where = new NamedValue(select.column(), select.value());
        return new CallResult.Found(store.select(tx, table, where, select.limit()));
    }

    private static boolean isRead(Step step) {
        return step instanceof Step.Select
                || step instanceof Step.Lookup
                || step instanceof Step.Changes
                || step instanceof Step.Fetch
                || step instanceof Step.Recall;
    }

    private CallResult read(Call call, int tx) {
        return switch (call.step()) {
            case Step.Select select -> select(select, tx);
            case Step.Lookup lookup -> lookup(call, lookup, tx);
            case Step.Changes changes -> changes(call, changes, tx);
            case Step.Fetch fetch -> fetch(call, fetch, tx);
            case Step.Recall(MarkId mark) -> new CallResult.Mark(store.readMark(tx, mark.name()));
            case Step.Insert _, Step.Append _, Step.Update _, Step.Remember _, Step.Commit _ ->
                throw new IllegalStateException(call.step().verb());
            case Step.Stash _, Step.Load _, Step.Enqueue _, Step.Notify _, Step.Publish _, Step.Ack _ ->
                throw new IllegalStateException(call.step().verb());
        };
    }

    private CallResult changes(Call call, Step.Changes changes, int tx) {
        Table table = world().diagram().table(changes.table());
        List<StoredChange> found = store.changes(tx, table, Math.toIntExact(position(call)), changes.limit());
        return beyond(found);
    }

    private CallResult fetch(Call call, Step.Fetch fetch, int tx) {
        Table table = world().diagram().table(fetch.table());
        return beyond(
                call.matter() instanceof Call.Matter.Range(long from, long to)
                        ? store.fetch(tx, table, from - 1, to, Integer.MAX_VALUE)
                        : store.fetch(tx, table, position(call), Long.MAX_VALUE, fetch.limit()));
    }

    private static CallResult beyond(List<StoredChange> found) {
        long last = found.isEmpty() ? 0 : found.getLast().position();
        return new CallResult.Beyond(found.stream().map(StoredChange::row).toList(), last);
    }

    private Optional<CallResult> remember(Call call, Step.Remember remember, Transaction tx) {
        long value = position(call);
        return switch (store.writeMark(tx.number(), remember.mark().name(), value)) {
            case DONE, EXISTS -> {
                world().write(new TraceEvent.MarkMoved(
                        world().now(), id(), remember.mark().name(), value, tx.number()));
                tx.wrote();
                yield Optional.of(new CallResult.Ok("at " + value));
            }
            case BUSY -> waitForLock(call);
        };
    }

    private static long position(Call call) {
        if (!(call.matter() instanceof Call.Matter.Position(long value))) {
            throw new IllegalStateException("no position");
        }
        return value;
    }

    /** Reads outside of any transaction, as with autocommit: what is committed now, and nothing stays open. */
    private CallResult read(Call call) {
        int tx = transactions++;
        store.begin(tx);
        CallResult found = read(call, tx);
        store.commit(tx);
        return found;
    }

    private CallResult lookup(Call call, Step.Lookup lookup, int tx) {
        if (!(call.matter() instanceof Call.Matter.OfMessage(MessageId message))) {
            throw new IllegalStateException("nobody to look up");
        }
        Table table = world().diagram().table(lookup.table());
        return new CallResult.Outcome(store.lookup(tx, table, message.number()).map(Value::toString));
    }

    /** The database captures by itself what the transaction did: numbered in the order of commits, and committed with it. */
    private void capture(Transaction tx) {
        for (TraceEvent.RowInserted row : tx.captured()) {
            behind.makeRoom(List.of());
            captured++;
            store.capture(tx.number(), world().diagram().table(row.table()), row.row(), captured);
            world().write(new TraceEvent.ChangeCaptured(
                    world().now(), row.table(), captured, row.row(), row.message(), tx.number()));
        }
    }

    private CallResult commit(Connection connection, Transaction tx) {
        capture(tx);
        store.commit(tx.number());
        end(tx);
        connection.committed();
        if (tx.hasWritten()) {
            world().changed();
        }
        world().write(new TraceEvent.TransactionCommitted(world().now(), id(), tx.number()));
        if (tx.hasWritten()) {
            behind.committed(tx.number(), tx.messages());
        }
        return new CallResult.Ok("committed");
    }

    private void rollBack(Transaction tx, String reason) {
        store.rollback(tx.number());
        end(tx);
        world().write(new TraceEvent.TransactionRolledBack(world().now(), id(), tx.number(), reason));
    }

    private void end(Transaction tx) {
        tx.end();
        open.remove(tx);
        world().slots().remove(tx);
        world().busy(-1);
        serveNext();
    }

    /** Rolls back a transaction whose client went silent: nobody told the database that it is gone. */
    void checkIdle(Transaction tx) {
        long left = tx.lastUsedMicros() + database.idleTimeoutMicros() - world().now();
        if (tx.isRunning() || left > 0) {
            world().afterInBackground(left > 0 ? left : database.idleTimeoutMicros(), Op.TRANSACTION_IDLE, tx);
        } else {
            rollBack(tx, "its client went silent");
        }
    }

    @Override
    void crash() {
        pool.ifPresent(Pool::clear);
        behind.stop();
        store.crash();
        for (Transaction tx : List.copyOf(open)) {
            end(tx);
            world().write(new TraceEvent.TransactionRolledBack(
                    world().now(), id(), tx.number(), "the database was killed"));
        }
    }

    @Override
    List<Survivors> recover() {
        return store.recover();
    }

    @Override
    void tellLosses() {
        for (WriteBehind.Commit lost : behind.lost()) {
            world().write(new TraceEvent.CommitLost(world().now(), id(), lost.tx(), lost.messages()));
        }
    }

    @Override
    void resume() {}
}

package dev.custody.engine.world;

import dev.custody.diagram.Component;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Step;
import dev.custody.diagram.TableId;
import dev.custody.engine.port.DatabaseStore;
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
    private final RowReader reader;
    private final RowWriter writer;
    private int transactions;

    DatabasePart(World world, Component.Database database, DatabaseStore store) {
        super(world, database.id());
        this.database = database;
        this.store = store;
        this.pool = database.connections().map(Pool::new);
        this.behind = new WriteBehind(this);
        this.reader = new RowReader(world, store, this::nextTransaction);
        this.writer = new RowWriter(world, database, store, behind, this::nextTransaction);
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
            return Optional.of(writer.append(call, append.table()));
        }
        if (call.step() instanceof Step.Stash stash) {
            return Optional.of(writer.append(call, stash.bucket()));
        }
        if (call.step() instanceof Step.Load load) {
            return Optional.of(reader.load(call, load));
        }
        if (call.connection().isEmpty()) {
            return Optional.of(reader.read(call));
        }
        Connection connection = call.connection().get();
        if (connection.transaction().isEmpty() && RowReader.isRead(call.step())) {
            return Optional.of(reader.read(call));
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

    private int nextTransaction() {
        return transactions++;
    }

    private Transaction open(Connection connection) {
        Transaction tx = new Transaction(this, nextTransaction());
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
            case Step.Insert insert -> writer.insert(call, insert, tx);
            case Step.Update update -> writer.update(call, update, tx);
            case Step.Select _, Step.Lookup _, Step.Changes _, Step.Fetch _, Step.Recall _ ->
                Optional.of(reader.read(call, tx.number()));
            case Step.Remember remember -> writer.remember(call, remember, tx);
            case Step.Commit _ -> Optional.of(commit(connection, tx));
            case Step.Append _, Step.Stash _, Step.Load _, Step.Enqueue _, Step.Notify _, Step.Publish _, Step.Ack _ ->
                throw new IllegalStateException(call.step().verb());
        };
    }

    private CallResult commit(Connection connection, Transaction tx) {
        writer.capture(tx);
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

package dev.custody.engine.world;

import dev.custody.engine.world.Hop.Sending;
import dev.custody.trace.HopKind;
import java.util.List;
import java.util.Optional;

/** A job's connection to a database: what is sent on it arrives in order, and it does not outlive either side. */
final class Connection {
    private static final int UNUSED = -1;

    private final int job;
    private final DatabasePart database;
    private final Part from;
    private final int fromReplica;
    private int incarnation = UNUSED;
    private long lastArrivalMicros;
    private boolean used;
    private Optional<Transaction> transaction = Optional.empty();
    private Optional<String> closed = Optional.empty();

    Connection(int job, DatabasePart database, Part from, int fromReplica) {
        this.job = job;
        this.database = database;
        this.from = from;
        this.fromReplica = fromReplica;
    }

    int job() {
        return job;
    }

    long nextArrival() {
        return lastArrivalMicros + 1;
    }

    /** @param inTransaction whether the statement opens a transaction or belongs to one */
    void sent(long arrivesAtMicros, boolean inTransaction) {
        lastArrivalMicros = arrivesAtMicros;
        used |= inTransaction;
    }

    /** The client's side goes away; the database notices once this has come to it. */
    void close(String reason) {
        database.world()
                .network()
                .send(new Sending(
                        HopKind.RESET,
                        from,
                        fromReplica,
                        database,
                        Part.NO_REPLICA,
                        job,
                        "connection closed",
                        List.of(),
                        new Cargo.Closed(this, reason),
                        false,
                        nextArrival()));
    }

    /** The client knows that no transaction is open on it. */
    void clean() {
        used = false;
    }

    /** Whether a transaction may be open at the other end. */
    boolean isUsed() {
        return used;
    }

    /** The database sees it for the first time, or again: false if it is one of a former life of the database. */
    boolean belongsTo(int current) {
        if (incarnation == UNUSED) {
            incarnation = current;
        }
        return incarnation == current;
    }

    Optional<Transaction> transaction() {
        return transaction;
    }

    void begin(Transaction opened) {
        transaction = Optional.of(opened);
    }

    /** The client is gone, as the database has heard. */
    void closed(String reason) {
        closed = Optional.of(reason);
    }

    /** Why the client is gone, if it is. */
    Optional<String> closed() {
        return closed;
    }

    /** The transaction was committed; the next statement opens another. */
    void committed() {
        transaction = Optional.empty();
    }
}

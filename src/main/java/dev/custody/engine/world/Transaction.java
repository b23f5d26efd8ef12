package dev.custody.engine.world;

import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent.RowInserted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An open transaction, as its database sees it. */
final class Transaction extends Timed {
    private final DatabasePart database;
    private final int number;
    private boolean running;
    private boolean open = true;
    private final List<RowInserted> captured = new ArrayList<>(0);
    private final List<MessageId> wrote = new ArrayList<>(1);
    private boolean written;
    private long lastUsedMicros;
    private Optional<String> closing = Optional.empty();

    Transaction(DatabasePart database, int number) {
        this.database = database;
        this.number = number;
    }

    int number() {
        return number;
    }

    boolean isOpen() {
        return open;
    }

    void end() {
        open = false;
    }

    /** A statement of it is being worked on. */
    boolean isRunning() {
        return running;
    }

    void running(boolean now) {
        running = now;
    }

    /** It wrote something: rows of these messages, or what belongs to no message. */
    void wrote(MessageId... messages) {
        written = true;
        for (MessageId message : messages) {
            if (!wrote.contains(message)) {
                wrote.add(message);
            }
        }
    }

    /** Whose rows it wrote. */
    List<MessageId> messages() {
        return wrote;
    }

    boolean hasWritten() {
        return written;
    }

    /** A row of a table whose changes are captured: it is logged when the transaction commits. */
    void capture(RowInserted row) {
        captured.add(row);
    }

    List<RowInserted> captured() {
        return captured;
    }

    void use(long nowMicros) {
        lastUsedMicros = nowMicros;
    }

    long lastUsedMicros() {
        return lastUsedMicros;
    }

    /** Its client is gone: it is rolled back as soon as the running statement is done. */
    void closeLater(String reason) {
        closing = Optional.of(reason);
    }

    Optional<String> closing() {
        return closing;
    }

    @Override
    void fire(Op op) {
        database.checkIdle(this);
    }
}

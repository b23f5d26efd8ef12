package dev.custody.engine.world;

import dev.custody.diagram.MarkId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Step;
import dev.custody.diagram.Table;
import dev.custody.diagram.Value;
import dev.custody.engine.port.DatabaseStore;
import dev.custody.engine.port.StoredChange;
import dev.custody.engine.port.StoredRow;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** What a database answers to whoever reads: within their transaction, or else in one that is over with the answer. */
final class RowReader {
    private final World world;
    private final DatabaseStore store;
    private final IntSupplier transactions;

    /** @param transactions numbers the next one */
    RowReader(World world, DatabaseStore store, IntSupplier transactions) {
        this.world = world;
        this.store = store;
        this.transactions = transactions;
    }

    /** Whether a step only reads. */
    static boolean isRead(Step step) {
        return step instanceof Step.Select
                || step instanceof Step.Lookup
                || step instanceof Step.Changes
                || step instanceof Step.Fetch
                || step instanceof Step.Recall;
    }

    /** Reads outside of any transaction, as with autocommit: what is committed now, and nothing stays open. */
    CallResult read(Call call) {
        int tx = transactions.getAsInt();
        store.begin(tx);
        CallResult found = read(call, tx);
        store.commit(tx);
        return found;
    }

    /** Reads what a transaction may see. */
    CallResult read(Call call, int tx) {
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

    private CallResult select(Step.Select select, int tx) {
        Table table = world.diagram().table(select.table());
        NamedValue where = new NamedValue(select.column(), select.value());
        return new CallResult.Found(store.select(tx, table, where, select.limit()));
    }

    private CallResult changes(Call call, Step.Changes changes, int tx) {
        Table table = world.diagram().table(changes.table());
        List<StoredChange> found = store.changes(tx, table, Math.toIntExact(position(call)), changes.limit());
        return beyond(found);
    }

    private CallResult fetch(Call call, Step.Fetch fetch, int tx) {
        Table table = world.diagram().table(fetch.table());
        return beyond(
                call.matter() instanceof Call.Matter.Range(long from, long to)
                        ? store.fetch(tx, table, from - 1, to, Integer.MAX_VALUE)
                        : store.fetch(tx, table, position(call), Long.MAX_VALUE, fetch.limit()));
    }

    private static CallResult beyond(List<StoredChange> found) {
        long last = found.isEmpty() ? 0 : found.getLast().position();
        return new CallResult.Beyond(found.stream().map(StoredChange::row).toList(), last);
    }

    private CallResult lookup(Call call, Step.Lookup lookup, int tx) {
        if (!(call.matter() instanceof Call.Matter.OfMessage(MessageId message))) {
            throw new IllegalStateException("nobody to look up");
        }
        Table table = world.diagram().table(lookup.table());
        return new CallResult.Outcome(store.lookup(tx, table, message.number()).map(Value::toString));
    }

    /** Reads a whole file, outside of any transaction. */
    CallResult load(Call call, Step.Load load) {
        if (!(call.matter() instanceof Call.Matter.OfMessage(MessageId message))) {
            throw new IllegalStateException("no file to load");
        }
        int tx = transactions.getAsInt();
        store.begin(tx);
        Optional<StoredRow> file = store.find(tx, world.diagram().table(load.bucket()), message.number());
        store.commit(tx);
        return file.<CallResult>map(CallResult.Loaded::new).orElseGet(() -> new CallResult.Refused("no such file"));
    }

    /** How far somebody has read. */
    static long position(Call call) {
        if (!(call.matter() instanceof Call.Matter.Position(long value))) {
            throw new IllegalStateException("no position");
        }
        return value;
    }
}

package dev.custody.ledger;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Value;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.Trace;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A trace written by hand, so that it reads like a story. Each event takes place a millisecond after the one before. */
final class Tale {
    private static final List<NamedValue> ORDINARY = values("Ann", 5);

    private final List<TraceEvent> events = new ArrayList<>();
    private long now;

    Tale() {
        events.add(new TraceEvent.RunStarted(0, "shop", "", 1));
    }

    static List<NamedValue> values(String to, long number) {
        return List.of(new NamedValue("to", new Value.Text(to)), new NamedValue("number", new Value.Int(number)));
    }

    static MessageId id(int message) {
        return new MessageId(message);
    }

    private static List<MessageId> ids(int... messages) {
        return Arrays.stream(messages).mapToObj(Tale::id).toList();
    }

    private Tale add(TraceEvent event) {
        events.add(event);
        return this;
    }

    private long tick() {
        now += 1_000;
        return now;
    }

    Tale later(long micros) {
        now += micros;
        return this;
    }

    // ---- the client

    Tale created(int message, MessageTypeId type, Nature nature) {
        return add(new TraceEvent.MessageCreated(
                tick(), id(message), type, Shop.CLIENT, nature, ORDINARY, fingerprint(ORDINARY)));
    }

    Tale order(int message) {
        return created(message, Shop.ORDER, Nature.VALID).attempt(message, 1);
    }

    Tale attempt(int message, int attempt) {
        return add(new TraceEvent.AttemptStarted(tick(), id(message), Shop.CLIENT, attempt));
    }

    Tale told(int message, Receipt receipt) {
        return told(message, 1, receipt, "", true);
    }

    Tale told(int message, int attempt, Receipt receipt, String reason, boolean last) {
        return add(new TraceEvent.ReceiptGiven(tick(), id(message), Shop.CLIENT, attempt, receipt, reason, last));
    }

    // ---- hops and jobs

    Tale hop(int hop, HopKind kind, ComponentId from, ComponentId to, int job, int... messages) {
        return add(new TraceEvent.HopStarted(tick(), hop, kind, from, 0, to, 0, job, "", ids(messages), now + 1_000));
    }

    Tale arrived(int hop) {
        return add(new TraceEvent.HopArrived(tick(), hop));
    }

    Tale hopLost(int hop) {
        return add(new TraceEvent.HopLost(tick(), hop, TraceEvent.LossReason.CUT));
    }

    Tale job(int job, ComponentId service, int... messages) {
        return job(job, service, 0, messages);
    }

    Tale job(int job, ComponentId service, int replica, int[] messages) {
        return add(new TraceEvent.JobStarted(tick(), job, service, replica, ids(messages)));
    }

    Tale took(int job, int... messages) {
        return add(new TraceEvent.JobTook(tick(), job, ids(messages)));
    }

    Tale finished(int job) {
        return add(new TraceEvent.JobEnded(tick(), job, TraceEvent.JobEnd.FINISHED, ""));
    }

    Tale gaveUp(int job, String reason) {
        return add(new TraceEvent.JobEnded(tick(), job, TraceEvent.JobEnd.GAVE_UP, reason));
    }

    // ---- databases

    Tale inserted(TableId table, int row, int message, int tx) {
        return insertedAs(table, row, message, tx, ORDINARY);
    }

    Tale insertedAs(TableId table, int row, int message, int tx, List<NamedValue> stored) {
        return add(new TraceEvent.RowInserted(tick(), table, row, id(message), tx, stored, fingerprint(stored)));
    }

    Tale committed(ComponentId database, int tx) {
        return add(new TraceEvent.TransactionCommitted(tick(), database, tx));
    }

    Tale rolledBack(ComponentId database, int tx) {
        return add(new TraceEvent.TransactionRolledBack(tick(), database, tx, "its connection broke"));
    }

    /** A row in the database, committed at once. */
    Tale row(TableId table, int row, int message) {
        return inserted(table, row, message, 1_000 + row).committed(table.database(), 1_000 + row);
    }

    /** The record of a failure in the database, committed at once. */
    Tale failure(TableId table, int row, int message) {
        return inserted(table, row, message, 1_000 + row)
                .markedFailed(table, row, message, 1_000 + row)
                .committed(table.database(), 1_000 + row);
    }

    Tale markedFailed(TableId table, int row, int message, int tx) {
        NamedValue failed = new NamedValue("outcome", new Value.Text("failed"));
        return add(new TraceEvent.RowUpdated(tick(), table, row, id(message), tx, failed));
    }

    // ---- queues

    Tale stored(ComponentId sink, int entry, int message) {
        String channel = sink.equals(Shop.TOPIC) ? Shop.MAILER.value() : "";
        return add(
                new TraceEvent.EntryStored(tick(), sink, channel, entry, id(message), ORDINARY, fingerprint(ORDINARY)));
    }

    Tale leased(ComponentId sink, int entry, int message, int receives) {
        return add(new TraceEvent.EntryLeased(
                tick(), sink, "", entry, id(message), receives, now + 30_000_000, Shop.WORKER, 0));
    }

    Tale returned(ComponentId sink, int entry, int message) {
        return add(new TraceEvent.EntryReturned(
                tick(), sink, entry, id(message), TraceEvent.ReturnReason.VISIBILITY_EXPIRED));
    }

    Tale removed(ComponentId sink, int entry, int message, TraceEvent.RemoveReason reason) {
        return add(new TraceEvent.EntryRemoved(tick(), sink, entry, id(message), reason));
    }

    Tale acked(ComponentId sink, int entry, int message) {
        return removed(sink, entry, message, TraceEvent.RemoveReason.ACKED);
    }

    // ---- faults

    Tale killed(ComponentId component) {
        return killed(component, -1);
    }

    Tale killed(ComponentId component, int replica) {
        return add(new TraceEvent.Killed(tick(), component, replica));
    }

    Tale restarted(ComponentId component) {
        return restarted(component, -1);
    }

    Tale restarted(ComponentId component, int replica) {
        return add(new TraceEvent.Restarted(tick(), component, replica));
    }

    Tale recovered(ComponentId sink, String place, Integer... numbers) {
        return add(new TraceEvent.Recovered(tick(), sink, List.of(new TraceEvent.Survivors(place, List.of(numbers)))));
    }

    Tale cut(ComponentId from, ComponentId to) {
        return add(new TraceEvent.LinkCut(tick(), from, to));
    }

    Tale healed(ComponentId from, ComponentId to) {
        return add(new TraceEvent.LinkHealed(tick(), from, to));
    }

    // ---- the end

    Tale ended(TraceEvent.EndReason reason) {
        return add(new TraceEvent.RunEnded(tick(), reason));
    }

    Tale atRest() {
        return ended(TraceEvent.EndReason.AT_REST);
    }

    Trace trace() {
        return new Trace(events);
    }

    /** The position of the event told last. */
    int here() {
        return events.size() - 1;
    }

    Ledger ledger() {
        return Ledger.of(Shop.diagram(), trace());
    }

    Ledger ledger(Diagram diagram) {
        return Ledger.of(diagram, trace());
    }

    private static String fingerprint(List<NamedValue> values) {
        return values.toString();
    }
}

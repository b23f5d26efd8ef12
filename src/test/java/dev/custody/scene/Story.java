package dev.custody.scene;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Nature;
import dev.custody.diagram.TableId;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** A trace written by hand, told in short sentences. Each sentence takes place at {@link #at}. */
public final class Story {
    private final List<TraceEvent> events = new ArrayList<>();
    private long micros;
    private int hop;

    public Story at(long newMicros) {
        micros = newMicros;
        return this;
    }

    public List<TraceEvent> events() {
        return List.copyOf(events);
    }

    public void feed(Scene scene) {
        events.forEach(scene::accept);
    }

    public Story add(TraceEvent event) {
        events.add(event);
        return this;
    }

    private static ComponentId id(String name) {
        return new ComponentId(name);
    }

    private static List<MessageId> ids(int... numbers) {
        List<MessageId> ids = new ArrayList<>();
        for (int number : numbers) {
            ids.add(new MessageId(number));
        }
        return ids;
    }

    public Story created(int message, String client, Nature nature) {
        return add(new TraceEvent.MessageCreated(
                        micros,
                        new MessageId(message),
                        new MessageTypeId("order"),
                        id(client),
                        nature,
                        List.of(),
                        "f" + message))
                .attempt(message, client, 1);
    }

    public Story attempt(int message, String client, int attempt) {
        return add(new TraceEvent.AttemptStarted(micros, new MessageId(message), id(client), attempt));
    }

    public Story receipt(int message, String client, Receipt receipt) {
        return add(new TraceEvent.ReceiptGiven(micros, new MessageId(message), id(client), 1, receipt, "", true));
    }

    /** Something sets out; its number is counted from 0 in the story. */
    public int hop(HopKind kind, String from, String to, long takes, int... messages) {
        return jobHop(kind, from, to, -1, takes, messages);
    }

    public int jobHop(HopKind kind, String from, String to, int job, long takes, int... messages) {
        add(new TraceEvent.HopStarted(
                micros, hop, kind, id(from), 0, id(to), 0, job, kind.name(), ids(messages), micros + takes));
        return hop++;
    }

    public Story arrived(int number) {
        return add(new TraceEvent.HopArrived(micros, number));
    }

    public Story lost(int number, TraceEvent.LossReason reason) {
        return add(new TraceEvent.HopLost(micros, number, reason));
    }

    public Story job(int job, String service, int replica, int... messages) {
        return add(new TraceEvent.JobStarted(micros, job, id(service), replica, ids(messages)));
    }

    public Story step(int job, String step, String verb) {
        return add(new TraceEvent.StepStarted(micros, job, step, verb));
    }

    public Story ended(int job, TraceEvent.JobEnd end) {
        return add(new TraceEvent.JobEnded(micros, job, end, ""));
    }

    public Story opened(String database, int tx, int job) {
        return add(new TraceEvent.TransactionOpened(micros, id(database), tx, job));
    }

    public Story inserted(String database, String table, int row, int message, int tx) {
        return add(new TraceEvent.RowInserted(
                micros, new TableId(id(database), table), row, new MessageId(message), tx, List.of(), "f" + message));
    }

    public Story committed(String database, int tx) {
        return add(new TraceEvent.TransactionCommitted(micros, id(database), tx));
    }

    public Story rolledBack(String database, int tx) {
        return add(new TraceEvent.TransactionRolledBack(micros, id(database), tx, "killed"));
    }

    public Story stored(String sink, String channel, int entry, int message) {
        return add(new TraceEvent.EntryStored(
                micros, id(sink), channel, entry, new MessageId(message), List.of(), "f" + message));
    }

    public Story leased(String sink, String channel, int entry, int message, int receives, long takes, String by) {
        return add(new TraceEvent.EntryLeased(
                micros, id(sink), channel, entry, new MessageId(message), receives, micros + takes, id(by), 0));
    }

    public Story removed(String sink, int entry, int message, TraceEvent.RemoveReason reason) {
        return add(new TraceEvent.EntryRemoved(micros, id(sink), entry, new MessageId(message), reason));
    }

    public Story killed(String component, int replica) {
        return add(new TraceEvent.Killed(micros, id(component), replica));
    }

    public Story restarted(String component, int replica) {
        return add(new TraceEvent.Restarted(micros, id(component), replica));
    }

    public Story cut(String from, String to) {
        return add(new TraceEvent.LinkCut(micros, id(from), id(to)));
    }

    public Story slowed(String from, String to, double factor) {
        return add(new TraceEvent.LinkSlowed(micros, id(from), id(to), factor));
    }

    public Story slowed(String component, double factor) {
        return add(new TraceEvent.Slowed(micros, id(component), factor));
    }

    /** {@code database} has these rows of {@code table} after its recovery. */
    public Story recovered(String sink, String place, Integer... numbers) {
        return add(
                new TraceEvent.Recovered(micros, id(sink), List.of(new TraceEvent.Survivors(place, List.of(numbers)))));
    }
}

package dev.custody.engine.world;

import dev.custody.diagram.Step;
import dev.custody.engine.port.StoredEntry;
import dev.custody.engine.port.StoredRow;
import dev.custody.engine.world.Hop.Sending;
import dev.custody.engine.world.Message.Copy;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.Optional;

/** One thing asked of a sink: the request on its way, being done, and its answer on its way. */
final class Call extends Timed {
    /** Between what a sink does and its answer: so that a kill fits between. */
    private static final long ANSWER_MICROS = 100;

    /** What the call is about. */
    sealed interface Matter {
        /** Copies of messages to store: one, or those of a batch. */
        record Store(List<Copy> copies) implements Matter {}

        record OfRow(StoredRow row) implements Matter {}

        /** What is known of a message. */
        record OfMessage(MessageId message) implements Matter {}

        record OfEntries(List<StoredEntry> entries) implements Matter {}

        /** How far somebody has read: what lies beyond it is asked for, or it is to be kept. */
        record Position(long value) implements Matter {}

        /** All that was written from one time to another, both included. */
        record Range(long fromMicros, long toMicros) implements Matter {}

        record Nothing() implements Matter {}
    }

    private final Caller caller;
    private final Part from;
    private final int fromReplica;
    private final int job;
    private final SinkPart sink;
    private final Step.AtSink step;
    private Matter matter;
    private final List<MessageId> messages;
    private final Optional<Connection> connection;
    private long arrivedMicros;
    private Optional<CallResult> result = Optional.empty();

    Call(
            Caller caller,
            Part from,
            int fromReplica,
            int job,
            SinkPart sink,
            Step.AtSink step,
            Matter matter,
            List<MessageId> messages,
            Optional<Connection> connection) {
        this.caller = caller;
        this.from = from;
        this.fromReplica = fromReplica;
        this.job = job;
        this.sink = sink;
        this.step = step;
        this.matter = matter;
        this.messages = messages;
        this.connection = connection;
    }

    /** A client puts a message into a queue by itself. */
    static Call put(Caller caller, ClientPart client, SinkPart queue, Step.AtSink step, Message message) {
        return new Call(
                caller,
                client,
                Part.NO_REPLICA,
                Part.NO_JOB,
                queue,
                step,
                new Matter.Store(List.of(message.sent())),
                List.of(message.id()),
                Optional.empty());
    }

    int job() {
        return job;
    }

    Step.AtSink step() {
        return step;
    }

    Matter matter() {
        return matter;
    }

    /** A part of it is done; this is what a lock left to do. */
    void remains(Matter left) {
        matter = left;
    }

    List<MessageId> messages() {
        return messages;
    }

    Optional<Connection> connection() {
        return connection;
    }

    long arrivedMicros() {
        return arrivedMicros;
    }

    void send() {
        long notBefore = connection.map(Connection::nextArrival).orElse(0L);
        long arrives = sink.world()
                .network()
                .send(new Sending(
                        kind(),
                        from,
                        fromReplica,
                        sink,
                        Part.NO_REPLICA,
                        job,
                        what(),
                        messages,
                        new Cargo.Asked(this),
                        false,
                        notBefore));
        connection.ifPresent(c -> c.sent(arrives, isWrite()));
    }

    /** The sink has it now, and does it after a while. */
    void begin(long workMicros) {
        arrivedMicros = sink.world().now();
        sink.world().slots().add(this);
        sink.world().after(workMicros, Op.APPLY, this);
    }

    /** The sink has no room for it, and says so in a moment. */
    void turnedAway(String reason) {
        sink.world().slots().add(this);
        done(new CallResult.Refused(reason));
    }

    /** The sink did it, or refused; it answers in a moment. */
    void done(CallResult answer) {
        result = Optional.of(answer);
        sink.world().after(ANSWER_MICROS, Op.ANSWER, this);
    }

    @Override
    void fire(Op op) {
        if (op == Op.APPLY) {
            sink.apply(this);
        } else {
            sink.finished(this);
            sink.world().slots().remove(this);
            answer();
        }
    }

    private void answer() {
        CallResult answer = result.orElseThrow();
        List<StoredRow> found = answer.brings();
        List<MessageId> whose = messages;
        if (answer instanceof CallResult.Found || answer instanceof CallResult.Beyond) {
            whose = found.stream().map(r -> new MessageId(r.message())).toList();
        }
        sink.world()
                .network()
                .send(new Sending(
                        found.isEmpty() ? HopKind.ANSWER : HopKind.ROWS,
                        sink,
                        Part.NO_REPLICA,
                        from,
                        fromReplica,
                        job,
                        answer.says(),
                        whose,
                        new Cargo.Answered(this, answer),
                        false,
                        0));
    }

    /** The sink died under it. */
    void breakOff() {
        sink.world().slots().remove(this);
        sink.breakOff(Part.NO_REPLICA, from, fromReplica, new Cargo.Asked(this), false);
    }

    boolean isExpected() {
        return caller.isThere();
    }

    void answered(CallResult answer) {
        caller.answered(this, answer);
    }

    void broken(boolean refused) {
        caller.broken(this, refused);
    }

    /** Whether it asks the sink to store or change something. */
    boolean isWrite() {
        return switch (step) {
            case Step.Insert _, Step.Append _, Step.Update _, Step.Remember _ -> true;
            case Step.Commit _, Step.Enqueue _, Step.Notify _, Step.Publish _, Step.Stash _ -> true;
            case Step.Load _ -> false;
            case Step.Select _, Step.Lookup _, Step.Recall _, Step.Changes _, Step.Fetch _, Step.Ack _ -> false;
        };
    }

    /** Whether it may have had an effect of its own, if nobody knows what became of it. */
    boolean isEffectful() {
        return switch (step) {
            case Step.Append _, Step.Stash _, Step.Commit _, Step.Enqueue _, Step.Notify _ -> true;
            case Step.Publish _, Step.Ack _ -> true;
            case Step.Load _ -> false;
            case Step.Insert _, Step.Update _, Step.Select _, Step.Lookup _ -> false;
            case Step.Recall _, Step.Changes _, Step.Fetch _, Step.Remember _ -> false;
        };
    }

    private HopKind kind() {
        return switch (step) {
            case Step.Insert _ -> HopKind.INSERT;
            case Step.Append _, Step.Stash _ -> HopKind.APPEND;
            case Step.Load _ -> HopKind.SELECT;
            case Step.Update _, Step.Remember _ -> HopKind.UPDATE;
            case Step.Select _, Step.Lookup _, Step.Recall _, Step.Changes _, Step.Fetch _ -> HopKind.SELECT;
            case Step.Commit _ -> HopKind.COMMIT;
            case Step.Enqueue _, Step.Notify _ -> HopKind.ENQUEUE;
            case Step.Publish _ -> HopKind.PUBLISH;
            case Step.Ack _ -> HopKind.ACK;
        };
    }

    private String what() {
        return switch (step) {
            case Step.Insert insert -> "insert into " + insert.table().table();
            case Step.Stash stash -> "stash in " + stash.bucket().table();
            case Step.Load load -> "load from " + load.bucket().table();
            case Step.Append append -> "append to " + append.table().table();
            case Step.Update update -> "update " + update.table().table();
            case Step.Select select -> "select from " + select.table().table();
            case Step.Lookup lookup -> "look up in " + lookup.table().table();
            case Step.Recall recall -> "recall " + recall.mark().name();
            case Step.Changes changes -> "changes of " + changes.table().table();
            case Step.Fetch fetch -> "fetch from " + fetch.table().table();
            case Step.Remember remember -> "remember " + remember.mark().name();
            case Step.Notify notify -> "notify: " + notify.outcome();
            case Step.Commit _, Step.Enqueue _, Step.Publish _, Step.Ack _ -> step.verb();
        };
    }
}

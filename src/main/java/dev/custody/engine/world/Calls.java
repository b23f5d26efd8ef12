package dev.custody.engine.world;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Step;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent.StepOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a job asks of sinks: its connections, and the call whose answer it waits for, as long as the deadline allows. It has a
 * slot while it waits.
 */
final class Calls extends Timed implements Caller {
    private final Job job;
    private final int number;
    private final Replica replica;
    private final int incarnation;
    private final Map<ComponentId, Connection> connections = new LinkedHashMap<>();
    private @Nullable Call waitingFor;

    Calls(Job job, int number, Replica replica) {
        this.job = job;
        this.number = number;
        this.replica = replica;
        this.incarnation = replica.incarnation();
    }

    private World world() {
        return replica.service().world();
    }

    /** Asks the sink of a step, and waits. */
    void ask(Step.AtSink step, Call.Matter matter, List<MessageId> messages) {
        ServicePart service = replica.service();
        SinkPart sink = world().sink(step.sink());
        Call call = new Call(this, service, replica.index(), number, sink, step, matter, messages, connection(sink));
        waitingFor = call;
        world().slots().add(this);
        world().afterInBackground(service.setting(Setting.CALL_TIMEOUT), Op.DEADLINE, this);
        call.send();
    }

    private Optional<Connection> connection(SinkPart sink) {
        return sink instanceof DatabasePart database && database.isTransactional()
                ? Optional.of(connections.computeIfAbsent(
                        sink.id(), _ -> new Connection(number, database, replica.service(), replica.index())))
                : Optional.empty();
    }

    /** Whether a transaction may be open there. */
    boolean mayHaveWritten(ComponentId database) {
        Connection connection = connections.get(database);
        return connection != null && connection.isUsed();
    }

    /** Closes the connections on which a transaction may be open. */
    void close(String why) {
        for (Connection connection : connections.values()) {
            if (connection.isUsed()) {
                connection.close(why);
            }
        }
    }

    // ---- answers

    /** Whether the replica that waits for the answer is still the one that asked. */
    @Override
    public boolean isThere() {
        return replica.isUp() && replica.incarnation() == incarnation;
    }

    @Override
    public void answered(Call call, CallResult result) {
        if (stopWaiting(call)) {
            if (call.step() instanceof Step.Commit && result instanceof CallResult.Ok) {
                call.connection().ifPresent(Connection::clean);
            }
            job.answered(result);
        }
    }

    @Override
    public void broken(Call call, boolean refused) {
        if (stopWaiting(call)) {
            boolean unknown = call.isEffectful() && !refused;
            job.fail(
                    unknown ? StepOutcome.UNKNOWN : StepOutcome.FAILED,
                    refused ? "connection refused" : "connection reset");
        }
    }

    /** The deadline. */
    @Override
    void fire(Op op) {
        Call call = waitingFor;
        if (call != null && stopWaiting(call)) {
            job.fail(call.isEffectful() ? StepOutcome.UNKNOWN : StepOutcome.FAILED, "no answer in time");
        }
    }

    private boolean stopWaiting(Call call) {
        boolean mine = isAlive() && waitingFor == call;
        if (mine) {
            stopWaiting();
        }
        return mine;
    }

    /** What was asked for is of no interest any more. */
    void stopWaiting() {
        world().slots().remove(this);
    }
}

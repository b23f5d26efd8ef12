package dev.custody.engine.world;

import dev.custody.diagram.Setting;
import dev.custody.diagram.Step;
import dev.custody.engine.port.StoredEntry;
import dev.custody.engine.world.Call.Matter;
import dev.custody.engine.world.Message.Copy;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One try of a stream to write a batch to its destination: an insert of all of it, and a commit. */
final class Delivery extends Timed implements Caller {
    /** How often it waits for an answer. */
    static final int CALLS = 2;

    private final StreamPart stream;
    private final List<StoredEntry> batch;
    private final List<Copy> copies;
    private final List<MessageId> messages;
    private final Connection connection;
    private Optional<Call> waitingFor = Optional.empty();

    Delivery(StreamPart stream, List<StoredEntry> batch) {
        this.stream = stream;
        this.batch = batch;
        this.copies = new ArrayList<>(batch.size());
        this.messages = new ArrayList<>(batch.size());
        for (StoredEntry entry : batch) {
            copies.add(new Copy(entry.message(), entry.values(), entry.fingerprint()));
            messages.add(new MessageId(entry.message()));
        }
        this.connection = new Connection(Part.NO_JOB, destination(), stream, Part.NO_REPLICA);
    }

    private DatabasePart destination() {
        return (DatabasePart) stream.world().sink(stream.component().to().database());
    }

    List<StoredEntry> batch() {
        return batch;
    }

    void start() {
        stream.world().slots().add(this);
        stream.world().busy(1);
        boolean unique = stream.world().diagram().table(stream.component().to()).uniquePerMessage();
        // Where the destination holds messages unique, what comes again is no failure.
        ask(
                new Step.Insert(stream.component().to(), unique ? Step.IfExists.SKIP : Step.IfExists.FAIL),
                new Matter.Store(List.copyOf(copies)));
    }

    private void ask(Step.AtSink step, Matter matter) {
        Call call = new Call(
                this,
                stream,
                Part.NO_REPLICA,
                Part.NO_JOB,
                destination(),
                step,
                matter,
                messages,
                Optional.of(connection));
        waitingFor = Optional.of(call);
        // A deadline is known by its slot: a new one for each call.
        stream.world().slots().remove(this);
        stream.world().slots().add(this);
        stream.world().afterInBackground(stream.setting(Setting.CALL_TIMEOUT), Op.DEADLINE, this);
        call.send();
    }

    @Override
    void fire(Op op) {
        fail("no answer in time");
    }

    @Override
    public boolean isThere() {
        return stream.isUp() && waitingFor.isPresent();
    }

    private boolean isExpected(Call call) {
        return waitingFor.filter(c -> c == call).isPresent();
    }

    @Override
    public void answered(Call call, CallResult result) {
        if (!isExpected(call)) {
            return;
        }
        switch (result) {
            case CallResult.Ok _
            when call.step() instanceof Step.Insert ->
                ask(new Step.Commit(stream.component().to().database()), new Matter.Nothing());
            case CallResult.Ok _ -> {
                connection.clean();
                end("");
                stream.delivered(this);
            }
            case CallResult.Refused refused -> fail(refused.reason());
            case CallResult.Found _,
                    CallResult.Loaded _,
                    CallResult.Outcome _,
                    CallResult.Beyond _,
                    CallResult.Mark _ -> throw new IllegalStateException("a stream reads nothing");
        }
    }

    @Override
    public void broken(Call call, boolean refused) {
        if (isExpected(call)) {
            fail(refused ? "connection refused" : "connection reset");
        }
    }

    private void fail(String reason) {
        end(reason);
        stream.failed(this);
    }

    /** It asks no more. What it wrote and did not commit is rolled back once the destination hears of it. */
    void end(String reason) {
        waitingFor = Optional.empty();
        stream.world().slots().remove(this);
        stream.world().busy(-1);
        if (connection.isUsed()) {
            connection.close(reason);
        }
    }
}

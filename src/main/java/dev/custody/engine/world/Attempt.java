package dev.custody.engine.world;

import dev.custody.diagram.Step;
import dev.custody.engine.world.Hop.Sending;
import dev.custody.trace.HopKind;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.util.List;

/** One try of a client to hand in a message. It lives until the client has an answer or gives up waiting. */
final class Attempt extends Timed implements Caller {
    private final ClientPart client;
    private final Message message;
    private final int number;

    Attempt(ClientPart client, Message message, int number) {
        this.client = client;
        this.message = message;
        this.number = number;
        world().slots().add(this);
    }

    private World world() {
        return client.world();
    }

    Message message() {
        return message;
    }

    int number() {
        return number;
    }

    ClientPart client() {
        return client;
    }

    void startAfter(long micros) {
        world().after(micros, Op.ATTEMPT, this);
    }

    void start() {
        world().write(new TraceEvent.AttemptStarted(world().now(), message.id(), client.id(), number));
        world().afterInBackground(client.component().timeoutMicros(), Op.DEADLINE, this);
        Part target = world().part(client.component().to());
        switch (target) {
            case ServicePart service -> ask(service);
            case EntryPart _, StreamPart _ ->
                Call.put(this, client, (SinkPart) target, new Step.Enqueue(target.id()), message)
                        .send();
            case DatabasePart _, ClientPart _ -> throw new IllegalStateException("a client can't call " + target.id());
        }
    }

    private void ask(ServicePart service) {
        world().network()
                .send(new Sending(
                        HopKind.REQUEST,
                        client,
                        Part.NO_REPLICA,
                        service,
                        service.chooseReplica(),
                        Part.NO_JOB,
                        message.type().id() + " " + message.id(),
                        List.of(message.id()),
                        new Cargo.Ask(this),
                        false,
                        0));
    }

    @Override
    void fire(Op op) {
        if (op == Op.ATTEMPT) {
            start();
        } else {
            conclude(Receipt.IN_DOUBT, "no answer in time");
        }
    }

    /** The service answered. */
    void told(Receipt receipt, String reason) {
        conclude(receipt, reason);
    }

    /** A sink that the client talks to by itself answered. */
    @Override
    public void answered(Call call, CallResult result) {
        switch (result) {
            case CallResult.Ok _ -> conclude(Receipt.ACCEPTED, "stored");
            case CallResult.Refused refused -> conclude(Receipt.FAILED, refused.reason());
            case CallResult.Found _ -> throw new IllegalStateException("a client reads nothing");
        }
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void broken(Call call, boolean refused) {
        broken(refused);
    }

    void broken(boolean refused) {
        if (refused) {
            conclude(Receipt.FAILED, "connection refused");
        } else {
            conclude(Receipt.IN_DOUBT, "connection reset");
        }
    }

    private void conclude(Receipt receipt, String reason) {
        if (isAlive()) {
            world().slots().remove(this);
            client.conclude(this, receipt, reason);
        }
    }
}

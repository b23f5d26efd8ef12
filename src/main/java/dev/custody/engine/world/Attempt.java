package dev.custody.engine.world;

import dev.custody.diagram.Step;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;

/** One try of a client to hand in a message. */
final class Attempt extends Exchange implements Caller {
    private final int number;

    Attempt(ClientPart client, Message message, int number) {
        super(client, message);
        this.number = number;
    }

    int number() {
        return number;
    }

    @Override
    boolean bringsMessage() {
        return true;
    }

    @Override
    Receipt unable(Receipt receipt) {
        return receipt;
    }

    void start() {
        world().write(new TraceEvent.AttemptStarted(world().now(), message().id(), client().id(), number));
        waitForAnswer();
        Part target = world().part(client().component().to());
        switch (target) {
            case ServicePart service ->
                call(service, message().type().id() + " " + message().id());
            case EntryPart _, StreamPart _ ->
                Call.put(this, client(), (SinkPart) target, new Step.Enqueue(target.id()), message())
                        .send();
            case DatabasePart database ->
                Call.put(
                                this,
                                client(),
                                database,
                                new Step.Append(database.takes(message().type())),
                                message())
                        .send();
            case ClientPart _ -> throw new IllegalStateException("a client can't call " + target.id());
        }
    }

    @Override
    void fire(Op op) {
        if (op == Op.ATTEMPT) {
            start();
        } else {
            conclude(Receipt.IN_DOUBT, "no answer in time");
        }
    }

    @Override
    void told(Receipt receipt, String reason) {
        conclude(receipt, reason);
    }

    /** A sink that the client talks to by itself answered. */
    @Override
    public void answered(Call call, CallResult result) {
        switch (result) {
            case CallResult.Ok ok
            when call.step() instanceof Step.Append append && message().type().isDeliveredTo(append.table()) ->
                conclude(Receipt.DONE, ok.detail());
            case CallResult.Ok _ -> conclude(Receipt.ACCEPTED, "stored");
            case CallResult.Refused refused -> conclude(Receipt.FAILED, refused.reason());
            case CallResult.Found _,
                    CallResult.Loaded _,
                    CallResult.Outcome _,
                    CallResult.Beyond _,
                    CallResult.Mark _ -> throw new IllegalStateException("a client reads nothing");
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

    @Override
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
            client().conclude(this, receipt, reason);
        }
    }
}

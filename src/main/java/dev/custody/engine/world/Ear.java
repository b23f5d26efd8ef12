package dev.custody.engine.world;

import dev.custody.diagram.Setting;
import dev.custody.diagram.Step;
import dev.custody.engine.port.StoredEntry;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * How a client hears what became of its messages: it takes notifications out of a queue, one at a time, and acknowledges
 * them. Should that be lost, the notification comes again, and is acknowledged again.
 */
final class Ear extends Timed implements Receiver, Caller {
    /** How long it waits before it polls a queue again that it could not reach. */
    private static final long POLL_AGAIN_MICROS = 1_000_000;

    private final ClientPart client;
    private final EntryPart queue;
    private Optional<Poll> poll = Optional.empty();

    Ear(ClientPart client, EntryPart queue) {
        this.client = client;
        this.queue = queue;
    }

    void start() {
        client.world().slots().add(this);
        poll();
    }

    boolean isAt(EntryPart sink) {
        return queue == sink;
    }

    private void poll() {
        Poll next = new Poll(this, queue);
        poll = Optional.of(next);
        next.send(queue.settings().waitMicros() + client.setting(Setting.TIMEOUT));
    }

    @Override
    void fire(Op op) {
        poll();
    }

    @Override
    public Part part() {
        return client;
    }

    @Override
    public int index() {
        return Part.NO_REPLICA;
    }

    @Override
    public int incarnation() {
        return 0;
    }

    @Override
    public boolean isUp() {
        return true;
    }

    @Override
    public boolean expects(Poll asked) {
        return poll.filter(p -> p == asked).isPresent();
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public void received(Poll answered, Cargo.PollAnswered answer) {
        client.world().slots().remove(answered);
        for (StoredEntry entry : answer.entries()) {
            if (client.hear(entry)) {
                acknowledge(entry);
            }
        }
        poll();
    }

    private void acknowledge(StoredEntry entry) {
        new Call(
                        this,
                        client,
                        Part.NO_REPLICA,
                        Part.NO_JOB,
                        queue,
                        new Step.Ack(queue.id()),
                        new Call.Matter.OfEntries(List.of(entry)),
                        List.of(new MessageId(entry.message())),
                        Optional.empty())
                .send();
    }

    @Override
    public void pollFailed(Poll failed, boolean waitFirst) {
        client.world().slots().remove(failed);
        if (!expects(failed)) {
            return;
        }
        poll = Optional.empty();
        if (waitFirst) {
            client.world().afterInBackground(POLL_AGAIN_MICROS, Op.POLL_AGAIN, this);
        } else {
            poll();
        }
    }

    @Override
    public boolean isThere() {
        return true;
    }

    /** The notification is gone, or will come again: nothing to do. */
    @Override
    public void answered(Call call, CallResult result) {}

    @Override
    public void broken(Call call, boolean refused) {}
}

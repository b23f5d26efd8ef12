package dev.custody.engine.world;

import dev.custody.engine.port.StoredEntry;
import dev.custody.engine.world.Hop.Sending;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.List;

/** A receiver's question for a message, which waits at the queue. It lives until the receiver has an answer or gives up. */
final class Poll extends Timed {
    private final Receiver receiver;
    private final EntryPart sink;
    private final int incarnation;
    private final Wait wait = new Wait();

    /** The poll as the queue sees it, which may not know yet that nobody waits any more. */
    private final class Wait extends Timed {
        @Override
        void fire(Op op) {
            sink.waitIsOver(Poll.this);
        }
    }

    Poll(Receiver receiver, EntryPart sink) {
        this.receiver = receiver;
        this.sink = sink;
        this.incarnation = receiver.incarnation();
        sink.world().slots().add(this);
    }

    Receiver receiver() {
        return receiver;
    }

    EntryPart sink() {
        return sink;
    }

    int incarnation() {
        return incarnation;
    }

    /** Whether the one that asked is alive and still waits. */
    boolean isExpected() {
        return receiver.isUp() && receiver.expects(this);
    }

    void send(long patienceMicros) {
        World world = sink.world();
        world.afterInBackground(patienceMicros, Op.DEADLINE, this);
        world.network()
                .send(new Sending(
                        HopKind.POLL,
                        receiver.part(),
                        receiver.index(),
                        sink,
                        Part.NO_REPLICA,
                        Part.NO_JOB,
                        "receive",
                        List.of(),
                        new Cargo.PollSent(this),
                        true,
                        0));
    }

    /** The queue lets it wait. */
    void beginWait(long micros) {
        sink.world().slots().add(wait);
        sink.world().afterInBackground(micros, Op.POLL_OVER, wait);
    }

    /** It does not wait at the queue any more. */
    void endWait() {
        sink.world().slots().remove(wait);
    }

    /** Up to how many entries it asks for. */
    int most() {
        return receiver.most();
    }

    /** The queue answers: with entries, or with none once the wait is over. */
    void answer(List<StoredEntry> entries) {
        List<MessageId> whose = new ArrayList<>(entries.size());
        for (StoredEntry entry : entries) {
            whose.add(new MessageId(entry.message()));
        }
        boolean found = !entries.isEmpty();
        sink.world()
                .network()
                .send(new Sending(
                        found ? HopKind.DELIVERY : HopKind.ANSWER,
                        sink,
                        Part.NO_REPLICA,
                        receiver.part(),
                        receiver.index(),
                        Part.NO_JOB,
                        found ? (whose.size() == 1 ? "message" : whose.size() + " messages") : "no message",
                        whose,
                        new Cargo.PollAnswered(this, entries),
                        !found,
                        0));
    }

    @Override
    void fire(Op op) {
        receiver.pollFailed(this, false);
    }
}

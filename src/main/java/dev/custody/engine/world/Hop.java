package dev.custody.engine.world;

import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.LossReason;
import java.util.List;

/** Something on its way over a wire. */
final class Hop extends Timed {
    private final World world;
    private final Wire wire;
    private final Sending sending;
    private final int number;
    private final boolean targetDeadAtStart;
    private LossReason fate = LossReason.CUT;

    /**
     * What is to be sent.
     *
     * @param background whether a run may be at rest while this is on its way
     * @param notBeforeMicros the earliest arrival: what one connection carries stays in order
     */
    record Sending(
            HopKind kind,
            Part from,
            int fromReplica,
            Part to,
            int toReplica,
            int job,
            String what,
            List<MessageId> messages,
            Cargo cargo,
            boolean background,
            long notBeforeMicros) {}

    Hop(World world, Wire wire, Sending sending, int number) {
        this.world = world;
        this.wire = wire;
        this.sending = sending;
        this.number = number;
        this.targetDeadAtStart = !sending.to().isUp(sending.toReplica());
    }

    int number() {
        return number;
    }

    HopKind kind() {
        return sending.kind();
    }

    Part from() {
        return sending.from();
    }

    int fromReplica() {
        return sending.fromReplica();
    }

    int toReplica() {
        return sending.toReplica();
    }

    Cargo cargo() {
        return sending.cargo();
    }

    /** Whether the other side was dead when this set out: its connection never came about. */
    boolean refused() {
        return targetDeadAtStart;
    }

    /** It will be lost where the link is broken; nobody hears of it. */
    void doom(LossReason reason, long atMicros) {
        fate = reason;
        world.slots().remove(this);
        world.slots().add(this);
        world.timer(atMicros, Op.HOP_LOST, this, sending.background());
    }

    @Override
    void fire(Op op) {
        world.slots().remove(this);
        wire.leave(this);
        if (op == Op.HOP_LOST) {
            world.write(new TraceEvent.HopLost(world.now(), number, fate));
        } else if (sending.to().accepts(this)) {
            world.write(new TraceEvent.HopArrived(world.now(), number));
            sending.to().arrive(this);
        } else {
            world.write(new TraceEvent.HopLost(world.now(), number, LossReason.TARGET_DEAD));
            sending.to().bounce(this);
        }
    }
}

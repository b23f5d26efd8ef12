package dev.custody.engine.world;

import dev.custody.diagram.Setting;
import dev.custody.engine.world.Hop.Sending;
import dev.custody.trace.HopKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a replica has out at the queue that it receives from, if it does: a poll for each job that it could still run. */
final class Polls extends Timed implements Receiver {
    /** How long a replica waits before it polls a queue again that it could not reach. */
    private static final long POLL_AGAIN_MICROS = 1_000_000;

    private final Replica replica;
    private final ServicePart service;
    private final List<Poll> out = new ArrayList<>();

    Polls(Replica replica) {
        this.replica = replica;
        this.service = replica.service();
    }

    private World world() {
        return service.world();
    }

    int size() {
        return out.size();
    }

    /** The replica is up. */
    void open() {
        world().slots().add(this);
    }

    /** The replica has come to an end; no poll is out. */
    void close() {
        world().slots().remove(this);
    }

    /** Asks until so many polls are out. */
    void ask(long most) {
        Optional<EntryPart> source = service.source();
        while (out.size() < most && source.isPresent()) {
            Poll poll = new Poll(this, source.get());
            out.add(poll);
            poll.send(source.get().settings().waitMicros() + service.setting(Setting.CALL_TIMEOUT));
        }
    }

    /** Wants what is out to be answered, and with nothing. */
    void withdraw(String why) {
        if (!out.isEmpty()) {
            tellQueue(HopKind.POLL, why, new Cargo.Withdrawn(this));
        }
    }

    /** The replica was killed. */
    void breakOff(int formerIncarnation) {
        close();
        if (!out.isEmpty()) {
            tellQueue(HopKind.RESET, "connection reset", new Cargo.Hushed(this, formerIncarnation));
        }
        out.forEach(world().slots()::remove);
        out.clear();
    }

    private void tellQueue(HopKind kind, String what, Cargo cargo) {
        service.source()
                .ifPresent(source -> world().network()
                        .send(new Sending(
                                kind,
                                service,
                                index(),
                                source,
                                Part.NO_REPLICA,
                                Part.NO_JOB,
                                what,
                                List.of(),
                                cargo,
                                true,
                                0)));
    }

    // ---- as the queue sees it

    @Override
    public Part part() {
        return service;
    }

    @Override
    public int index() {
        return replica.index();
    }

    @Override
    public int incarnation() {
        return replica.incarnation();
    }

    @Override
    public boolean isUp() {
        return replica.isUp();
    }

    @Override
    public int most() {
        return service.batch();
    }

    @Override
    public boolean expects(Poll poll) {
        return out.contains(poll);
    }

    /** The queue answered a poll: with entries to work on, or with nothing. */
    @Override
    public void received(Poll poll, Cargo.PollAnswered answer) {
        forget(poll);
        if (!answer.entries().isEmpty()) {
            replica.begin(new Origin.Received(poll.sink(), answer.entries()));
        }
        replica.poll();
    }

    @Override
    public void pollFailed(Poll poll, boolean waitFirst) {
        if (forget(poll)) {
            if (waitFirst && replica.isWanted()) {
                world().afterInBackground(POLL_AGAIN_MICROS, Op.POLL_AGAIN, this);
            } else {
                replica.poll();
            }
        }
    }

    private boolean forget(Poll poll) {
        world().slots().remove(poll);
        return out.remove(poll);
    }

    @Override
    void fire(Op op) {
        replica.poll();
    }
}

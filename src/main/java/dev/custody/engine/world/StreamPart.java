package dev.custody.engine.world;

import dev.custody.diagram.Component;
import dev.custody.diagram.Setting;
import dev.custody.engine.port.EntryStore;
import dev.custody.engine.port.StoredEntry;
import dev.custody.engine.world.Message.Copy;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.RemoveReason;
import dev.custody.trace.TraceEvent.ReturnReason;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A delivery stream at work: it keeps what it is given, and writes it to its destination when it has enough of it, or has kept
 * it for long enough. One batch is under way at a time; only when the destination has committed it does the stream let go.
 */
final class StreamPart extends SinkPart {
    /** The wait before the second try; doubled with each further one. */
    private static final long BACKOFF_MICROS = 1_000_000;

    private static final int MOST_DOUBLINGS = 5;

    private final Component.Stream stream;
    private final EntryStore store;
    private final Patience patience = new Patience();
    private Optional<Delivery> delivery = Optional.empty();
    /** What a crash interrupted: the store still has it handed out. */
    private List<StoredEntry> interrupted = List.of();

    private boolean waiting;
    private int failures;
    private int entries;

    /** How long it waits: for more to come, or before it tries again. */
    private final class Patience extends Timed {
        @Override
        void fire(Op op) {
            stopWaiting();
            deliver();
        }
    }

    StreamPart(World world, Component.Stream stream, EntryStore store) {
        super(world, stream.id());
        this.stream = stream;
        this.store = store;
    }

    Component.Stream component() {
        return stream;
    }

    @Override
    void fire(Op op) {
        throw new IllegalStateException("a stream has no timer of its own: " + op);
    }

    @Override
    void arrive(Hop hop) {
        switch (hop.cargo()) {
            case Cargo.Asked(Call call) -> begin(call);
            case Cargo.Answered(Call call, CallResult result) -> call.answered(result);
            case Cargo.Broken(Cargo.Asked(Call call), boolean refused) -> call.broken(refused);
            case Cargo.Broken _, Cargo.Ask _, Cargo.PollSent _, Cargo.Told _, Cargo.PollAnswered _ -> throw misled(hop);
            case Cargo.GaveBack _,
                    Cargo.Moved _,
                    Cargo.MoveAnswered _,
                    Cargo.Closed _,
                    Cargo.Hushed _,
                    Cargo.Withdrawn _ -> throw misled(hop);
        }
    }

    @Override
    long workMicros(Call call) {
        return stream.operationMicros();
    }

    @Override
    Optional<CallResult> perform(Call call) {
        if (!(call.matter() instanceof Call.Matter.Store(List<Copy> copies))) {
            throw new IllegalStateException(call.step().verb());
        }
        if (store.size() + copies.size() > stream.capacity()) {
            world().write(new TraceEvent.LimitReached(world().now(), id(), "capacity of " + stream.capacity()));
            return Optional.of(new CallResult.Refused(id() + " is full"));
        }
        for (Copy copy : copies) {
            store.put(List.of(""), entries, copy.message(), copy.values(), copy.fingerprint(), world().now());
            world().write(new TraceEvent.EntryStored(
                    world().now(),
                    id(),
                    "",
                    entries++,
                    new MessageId(copy.message()),
                    copy.values(),
                    copy.fingerprint()));
        }
        world().changed();
        lookAgain();
        return Optional.of(new CallResult.Ok("stored"));
    }

    @Override
    void changed(Setting setting) {
        if (setting == Setting.BATCH && isUp()) {
            lookAgain();
        }
    }

    // ---- deliveries

    /** Delivers if there is enough, or sees to it that somebody does in time. */
    private void lookAgain() {
        if (delivery.isPresent() || failures > 0) {
            return;
        }
        int held = store.size();
        if (held >= setting(Setting.BATCH)) {
            stopWaiting();
            deliver();
        } else if (held > 0 && !waiting) {
            waitFor(stream.withinMicros());
        }
    }

    private void waitFor(long micros) {
        waiting = true;
        world().slots().add(patience);
        world().afterInBackground(micros, Op.FLUSH, patience);
    }

    private void stopWaiting() {
        if (waiting) {
            waiting = false;
            world().slots().remove(patience);
        }
    }

    private void deliver() {
        // Nobody else receives from it, and how long a delivery takes at most is known.
        long until = world().now() + Delivery.CALLS * setting(Setting.CALL_TIMEOUT);
        List<StoredEntry> batch = store.lease("", world().now(), until, Math.toIntExact(setting(Setting.BATCH)));
        if (batch.isEmpty()) {
            return;
        }
        for (StoredEntry entry : batch) {
            world().write(new TraceEvent.EntryLeased(
                    world().now(),
                    id(),
                    "",
                    entry.entry(),
                    new MessageId(entry.message()),
                    entry.receives(),
                    until,
                    stream.to().database(),
                    NO_REPLICA));
        }
        Delivery next = new Delivery(this, batch);
        delivery = Optional.of(next);
        next.start();
    }

    /** The destination has it now. */
    void delivered(Delivery done) {
        delivery = Optional.empty();
        failures = 0;
        for (StoredEntry entry : done.batch()) {
            store.remove(entry.entry(), entry.receives());
            world().write(new TraceEvent.EntryRemoved(
                    world().now(), id(), entry.entry(), new MessageId(entry.message()), RemoveReason.WRITTEN));
        }
        world().changed();
        lookAgain();
    }

    /** It may have it, or not: so it gets it again, after a while. */
    void failed(Delivery attempt) {
        delivery = Optional.empty();
        takeBack(attempt.batch());
        long backoff = BACKOFF_MICROS << Math.min(failures, MOST_DOUBLINGS);
        failures++;
        waitFor(backoff);
    }

    private void takeBack(List<StoredEntry> batch) {
        for (StoredEntry entry : batch) {
            store.release(entry.entry(), entry.receives(), world().now());
            world().write(new TraceEvent.EntryReturned(
                    world().now(), id(), entry.entry(), new MessageId(entry.message()), ReturnReason.RELEASED));
        }
    }

    /** Whether it has something that its destination would take. */
    boolean isAboutToDeliver() {
        SinkPart destination = world().sink(stream.to().database());
        return isUp()
                && destination.isUp()
                && !destination.refusesWrites()
                && world().network().isConnected(id(), destination.id())
                && store.size() > 0;
    }

    // ---- death and return

    @Override
    void crash() {
        store.crash();
        stopWaiting();
        failures = 0;
        delivery.ifPresent(broken -> {
            interrupted = broken.batch();
            broken.end("the " + id() + " was killed");
        });
        delivery = Optional.empty();
    }

    @Override
    List<Survivors> recover() {
        return store.recover();
    }

    @Override
    void resume() {
        List<StoredEntry> again = new ArrayList<>(interrupted);
        interrupted = List.of();
        takeBack(again);
        lookAgain();
    }
}

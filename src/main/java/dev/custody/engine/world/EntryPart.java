package dev.custody.engine.world;

import dev.custody.diagram.Setting;
import dev.custody.engine.port.EntryStore;
import dev.custody.engine.port.StoredEntry;
import dev.custody.engine.world.Message.Copy;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.RemoveReason;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A queue or a topic at work. Consumers' polls wait here; whoever's poll waits longest gets the entry that has been visible
 * longest. An entry received more often than its queue allows goes to the dead letter queue instead.
 */
final class EntryPart extends SinkPart {
    private final EntrySettings settings;
    private final EntryStore store;
    private final WaitingLine waiting;
    private final Leases leases;
    private int entries;

    EntryPart(World world, EntrySettings settings, EntryStore store) {
        super(world, settings.id());
        this.settings = settings;
        this.store = store;
        this.waiting = new WaitingLine(settings.channels());
        this.leases = new Leases(this, store);
    }

    EntrySettings settings() {
        return settings;
    }

    @Override
    void fire(Op op) {
        throw new IllegalStateException("a queue has no timer of its own: " + op);
    }

    @Override
    void arrive(Hop hop) {
        switch (hop.cargo()) {
            case Cargo.Asked(Call call) -> begin(call);
            case Cargo.PollSent(Poll poll) -> take(poll);
            case Cargo.GaveBack gaveBack -> leases.takeBack(gaveBack);
            case Cargo.Moved(Transfer transfer) -> takeOver(transfer);
            case Cargo.MoveAnswered(Transfer transfer) -> handedOver(transfer);
            case Cargo.Hushed hushed -> forget(hushed);
            case Cargo.Withdrawn(Polls polls) -> answerWithNothing(polls);
            case Cargo.Ask _, Cargo.Told _, Cargo.Answered _, Cargo.PollAnswered _ -> throw misled(hop);
            case Cargo.Closed _, Cargo.Broken _ -> throw misled(hop);
        }
    }

    @Override
    long workMicros(Call call) {
        return settings.operationMicros();
    }

    @Override
    Optional<CallResult> perform(Call call) {
        return Optional.of(
                switch (call.matter()) {
                    case Call.Matter.Store(List<Copy> copies) -> put(copies);
                    case Call.Matter.OfEntries(List<StoredEntry> entries) -> acknowledge(entries);
                    case Call.Matter.OfRow _, Call.Matter.OfMessage _, Call.Matter.Nothing _ ->
                        throw new IllegalStateException(call.step().verb());
                    case Call.Matter.Position _, Call.Matter.Range _ ->
                        throw new IllegalStateException(call.step().verb());
                });
    }

    /** All of them or none. */
    private CallResult put(List<Copy> copies) {
        if (!hasRoomFor(copies.size())) {
            return new CallResult.Refused(id() + " is full");
        }
        for (Copy copy : copies) {
            store(copy.message(), copy);
        }
        return new CallResult.Ok("stored");
    }

    private boolean hasRoomFor(int copies) {
        if (store.size() + copies * settings.channels().size() <= settings.capacity()) {
            return true;
        }
        world().write(new TraceEvent.LimitReached(world().now(), id(), "capacity of " + settings.capacity()));
        return false;
    }

    private void store(int message, Copy copy) {
        store.put(settings.channels(), entries, message, copy.values(), copy.fingerprint(), world().now());
        for (String channel : settings.channels()) {
            world().write(new TraceEvent.EntryStored(
                    world().now(),
                    id(),
                    channel,
                    entries++,
                    new MessageId(message),
                    copy.values(),
                    copy.fingerprint()));
        }
        world().changed();
        settings.channels().forEach(this::deliver);
    }

    private CallResult acknowledge(List<StoredEntry> entries) {
        int late = 0;
        for (StoredEntry entry : entries) {
            late += acknowledge(entry) ? 0 : 1;
        }
        return new CallResult.Ok(
                late == 0 ? "deleted" : late == entries.size() ? "too late" : "too late for " + late + " of them");
    }

    private boolean acknowledge(StoredEntry entry) {
        MessageId message = new MessageId(entry.message());
        if (store.remove(entry.entry(), entry.receives())) {
            leases.end(entry.entry());
            world().changed();
            world().write(new TraceEvent.EntryRemoved(world().now(), id(), entry.entry(), message, RemoveReason.ACKED));
            return true;
        }
        world().write(new TraceEvent.AckIgnored(world().now(), id(), entry.entry(), message));
        return false;
    }

    // ---- polls and deliveries

    private void take(Poll poll) {
        waiting.add(poll, settings.waitMicros());
        deliver(waiting.channelOf(poll));
    }

    void waitIsOver(Poll poll) {
        waiting.remove(poll);
        poll.answer(List.of());
    }

    private void forget(Cargo.Hushed hushed) {
        waiting.those(p -> p.receiver() == hushed.polls() && p.incarnation() == hushed.incarnation())
                .forEach(waiting::remove);
    }

    private void answerWithNothing(Polls polls) {
        waiting.those(p -> p.receiver() == polls).forEach(this::waitIsOver);
    }

    /** How many entries it has, visible or handed out. */
    int backlog() {
        return store.size();
    }

    private void deliver(String channel) {
        for (Poll poll = waiting.first(channel); poll != null; poll = waiting.first(channel)) {
            long until = world().now() + setting(Setting.VISIBILITY);
            List<StoredEntry> leased = store.lease(channel, world().now(), until, poll.most());
            if (leased.isEmpty()) {
                return;
            }
            List<StoredEntry> received = setDeadAside(channel, leased, until);
            if (!received.isEmpty()) {
                waiting.remove(poll);
                Receiver receiver = poll.receiver();
                for (StoredEntry entry : received) {
                    leases.begin(channel, entry, until, receiver.part(), receiver.index());
                }
                poll.answer(received);
            }
        }
    }

    /** Moves those to the dead letter queue that were received too often, and returns the others. */
    private List<StoredEntry> setDeadAside(String channel, List<StoredEntry> leased, long until) {
        if (settings.deadLetters().isEmpty()) {
            return leased;
        }
        List<StoredEntry> received = new ArrayList<>(leased.size());
        for (StoredEntry entry : leased) {
            if (entry.receives() > setting(Setting.MAX_RECEIVES)) {
                EntryPart deadLetters =
                        (EntryPart) world().part(settings.deadLetters().get());
                leases.begin(channel, entry, until, deadLetters, NO_REPLICA);
                new Transfer(this, deadLetters, entry, RemoveReason.DEAD_LETTERED).send();
            } else {
                received.add(entry);
            }
        }
        return received;
    }

    void leaseIsOver(Lease lease) {
        if (isUp()) {
            leases.letGo(lease);
            deliver(lease.channel());
        }
    }

    /** Whether an entry is visible and somebody could come for it. */
    boolean isAboutToDeliver() {
        if (isUp()) {
            for (String channel : settings.channels()) {
                if (store.nextVisibleMicros(channel) <= world().now() && isWithinReachOfAConsumer(channel)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isWithinReachOfAConsumer(String channel) {
        for (Part part : world().parts()) {
            if (part instanceof ServicePart service
                    && service.isConsumerOf(this, channel)
                    && service.isReceiving()
                    && world().network().isConnected(id(), service.id())) {
                return true;
            }
            if (part instanceof ClientPart client
                    && client.hears(this)
                    && world().network().isConnected(id(), client.id())) {
                return true;
            }
        }
        return false;
    }

    // ---- moves between queues

    /** Moves everything that is not handed out to another queue. */
    void redriveTo(EntryPart target) {
        long until = world().now() + setting(Setting.VISIBILITY);
        for (StoredEntry entry : store.lease("", world().now(), until, Integer.MAX_VALUE)) {
            leases.begin("", entry, until, target, NO_REPLICA);
            new Transfer(this, target, entry, RemoveReason.REDRIVEN).send();
        }
    }

    private void takeOver(Transfer transfer) {
        StoredEntry entry = transfer.entry();
        if (!refusesWrites() && hasRoomFor(1)) {
            store(entry.message(), new Copy(entry.message(), entry.values(), entry.fingerprint()));
            transfer.answer();
        }
    }

    private void handedOver(Transfer transfer) {
        StoredEntry entry = transfer.entry();
        if (store.remove(entry.entry(), entry.receives())) {
            leases.end(entry.entry());
            world().changed();
            world().write(new TraceEvent.EntryRemoved(
                    world().now(), id(), entry.entry(), transfer.message(), transfer.reason()));
        }
    }

    // ---- death and return

    @Override
    void crash() {
        store.crash();
        leases.crash();
        for (Poll poll : waiting.all()) {
            waiting.remove(poll);
            breakOff(NO_REPLICA, poll.receiver().part(), poll.receiver().index(), new Cargo.PollSent(poll), false);
        }
    }

    @Override
    List<Survivors> recover() {
        return store.recover();
    }

    @Override
    void resume() {
        leases.resume().forEach(this::leaseIsOver);
    }
}

package dev.custody.engine.world;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Setting;
import dev.custody.engine.port.EntryStore;
import dev.custody.engine.port.StoredEntry;
import dev.custody.engine.world.Message.Copy;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.RemoveReason;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A queue or a topic at work. Consumers' polls wait here; whoever's poll waits longest gets the entry that has been visible
 * longest. An entry received more often than its queue allows goes to the dead letter queue instead.
 */
final class EntryPart extends SinkPart {
    /** How a queue or a topic works; a topic is a queue with a channel for each subscriber. */
    record Settings(
            ComponentId id,
            List<String> channels,
            long operationMicros,
            long waitMicros,
            Optional<ComponentId> deadLetters,
            int capacity) {
        static Settings of(Component.Queue queue) {
            return new Settings(
                    queue.id(),
                    List.of(""),
                    queue.operationMicros(),
                    queue.waitMicros(),
                    queue.deadLetters(),
                    queue.capacity());
        }

        static Settings of(Component.Topic topic) {
            return new Settings(
                    topic.id(),
                    topic.subscribers().stream().map(ComponentId::value).toList(),
                    topic.operationMicros(),
                    topic.waitMicros(),
                    Optional.empty(),
                    topic.capacity());
        }
    }

    private final Settings settings;
    private final EntryStore store;
    private final List<Poll> waiting = new ArrayList<>();
    private final Map<Integer, Lease> leases = new LinkedHashMap<>();
    private int entries;

    EntryPart(World world, Settings settings, EntryStore store) {
        super(world, settings.id());
        this.settings = settings;
        this.store = store;
    }

    Settings settings() {
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
            case Cargo.GaveBack gaveBack -> takeBack(gaveBack);
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
            endLease(entry.entry());
            world().changed();
            world().write(new TraceEvent.EntryRemoved(world().now(), id(), entry.entry(), message, RemoveReason.ACKED));
            return true;
        }
        world().write(new TraceEvent.AckIgnored(world().now(), id(), entry.entry(), message));
        return false;
    }

    // ---- polls and deliveries

    private void take(Poll poll) {
        waiting.add(poll);
        poll.beginWait(settings.waitMicros());
        deliver(channelOf(poll));
    }

    private String channelOf(Poll poll) {
        String service = poll.receiver().part().id().value();
        return settings.channels().contains(service) ? service : "";
    }

    void waitIsOver(Poll poll) {
        stopWaiting(poll);
        poll.answer(List.of());
    }

    private void stopWaiting(Poll poll) {
        waiting.remove(poll);
        poll.endWait();
    }

    private void forget(Cargo.Hushed hushed) {
        waiting.stream()
                .filter(p -> p.receiver() == hushed.polls() && p.incarnation() == hushed.incarnation())
                .toList()
                .forEach(this::stopWaiting);
    }

    private void answerWithNothing(Polls polls) {
        waiting.stream().filter(p -> p.receiver() == polls).toList().forEach(this::waitIsOver);
    }

    /** How many entries it has, visible or handed out. */
    int backlog() {
        return store.size();
    }

    private void deliver(String channel) {
        for (Poll poll = nextPoll(channel); poll != null; poll = nextPoll(channel)) {
            long until = world().now() + setting(Setting.VISIBILITY);
            List<StoredEntry> leased = store.lease(channel, world().now(), until, poll.most());
            if (leased.isEmpty()) {
                return;
            }
            List<StoredEntry> received = setDeadAside(channel, leased, until);
            if (!received.isEmpty()) {
                stopWaiting(poll);
                Receiver receiver = poll.receiver();
                for (StoredEntry entry : received) {
                    lease(channel, entry, until, receiver.part(), receiver.index());
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
                lease(channel, entry, until, deadLetters, NO_REPLICA);
                new Transfer(this, deadLetters, entry, RemoveReason.DEAD_LETTERED).send();
            } else {
                received.add(entry);
            }
        }
        return received;
    }

    private @Nullable Poll nextPoll(String channel) {
        for (Poll poll : waiting) {
            if (channelOf(poll).equals(channel)) {
                return poll;
            }
        }
        return null;
    }

    private void lease(String channel, StoredEntry entry, long untilMicros, Part consumer, int replica) {
        Lease former = leases.get(entry.entry());
        if (former != null) {
            // Over at this very instant; its own timer has not come yet, and will not any more.
            letGo(former);
        }
        Lease lease = new Lease(this, channel, entry, untilMicros);
        leases.put(entry.entry(), lease);
        lease.watch();
        world().busy(1);
        world().write(new TraceEvent.EntryLeased(
                world().now(),
                id(),
                channel,
                entry.entry(),
                lease.message(),
                entry.receives(),
                untilMicros,
                consumer.id(),
                replica));
    }

    private void endLease(int entry) {
        Lease lease = leases.remove(entry);
        if (lease != null) {
            world().slots().remove(lease);
            world().busy(-1);
        }
    }

    void leaseIsOver(Lease lease) {
        if (isUp()) {
            letGo(lease);
            deliver(lease.channel());
        }
    }

    private void letGo(Lease lease) {
        endLease(lease.entry().entry());
        world().changed();
        world().write(new TraceEvent.EntryReturned(
                world().now(), id(), lease.entry().entry(), lease.message(), lease.reason()));
    }

    private void takeBack(Cargo.GaveBack gaveBack) {
        for (Cargo.Delayed delayed : gaveBack.entries()) {
            takeBack(delayed.entry(), world().now() + delayed.delayMicros());
        }
    }

    private void takeBack(StoredEntry entry, long visible) {
        Lease lease = leases.get(entry.entry());
        // Too late if the lease is over: the entry is visible already, or somebody else's.
        if (lease != null && store.release(entry.entry(), entry.receives(), visible)) {
            lease.release(visible);
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
            lease("", entry, until, target, NO_REPLICA);
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
            endLease(entry.entry());
            world().changed();
            world().write(new TraceEvent.EntryRemoved(
                    world().now(), id(), entry.entry(), transfer.message(), transfer.reason()));
        }
    }

    // ---- death and return

    @Override
    void crash() {
        store.crash();
        world().busy(-leases.size());
        List<Poll> broken = List.copyOf(waiting);
        for (Poll poll : broken) {
            stopWaiting(poll);
            breakOff(NO_REPLICA, poll.receiver().part(), poll.receiver().index(), new Cargo.PollSent(poll), false);
        }
    }

    @Override
    List<Survivors> recover() {
        return store.recover();
    }

    @Override
    void resume() {
        world().busy(leases.size());
        for (Lease lease : List.copyOf(leases.values())) {
            if (lease.isOver(world().now())) {
                leaseIsOver(lease);
            }
        }
    }
}

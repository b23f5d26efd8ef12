package dev.custody.engine.world;

import dev.custody.engine.port.EntryStore;
import dev.custody.engine.port.StoredEntry;
import dev.custody.trace.TraceEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a queue or a topic has handed out. The run is not at rest while it has anything handed out, unless it is dead. */
final class Leases {
    private final EntryPart sink;
    private final EntryStore store;
    private final Map<Integer, Lease> byEntry = new LinkedHashMap<>();

    Leases(EntryPart sink, EntryStore store) {
        this.sink = sink;
        this.store = store;
    }

    private World world() {
        return sink.world();
    }

    /** An entry is handed out. */
    void begin(String channel, StoredEntry entry, long untilMicros, Part consumer, int replica) {
        Lease former = byEntry.get(entry.entry());
        if (former != null) {
            // Over at this very instant; its own timer has not come yet, and will not any more.
            letGo(former);
        }
        Lease lease = new Lease(sink, channel, entry, untilMicros);
        byEntry.put(entry.entry(), lease);
        lease.watch();
        world().busy(1);
        world().write(new TraceEvent.EntryLeased(
                world().now(),
                sink.id(),
                channel,
                entry.entry(),
                lease.message(),
                entry.receives(),
                untilMicros,
                consumer.id(),
                replica));
    }

    /** The entry is gone. */
    void end(int entry) {
        Lease lease = byEntry.remove(entry);
        if (lease != null) {
            world().slots().remove(lease);
            world().busy(-1);
        }
    }

    /** The entry is there for everybody again. */
    void letGo(Lease lease) {
        end(lease.entry().entry());
        world().changed();
        world().write(new TraceEvent.EntryReturned(
                world().now(), sink.id(), lease.entry().entry(), lease.message(), lease.reason()));
    }

    /** A consumer gives back what it received. */
    void takeBack(Cargo.GaveBack gaveBack) {
        for (Cargo.Delayed delayed : gaveBack.entries()) {
            takeBack(delayed.entry(), world().now() + delayed.delayMicros());
        }
    }

    private void takeBack(StoredEntry entry, long visible) {
        Lease lease = byEntry.get(entry.entry());
        // Too late if the lease is over: the entry is visible already, or somebody else's.
        if (lease != null && store.release(entry.entry(), entry.receives(), visible)) {
            lease.release(visible);
        }
    }

    void crash() {
        world().busy(-byEntry.size());
    }

    /** The sink is back. Returns the leases that are over by now. */
    List<Lease> resume() {
        world().busy(byEntry.size());
        return byEntry.values().stream()
                .filter(lease -> lease.isOver(world().now()))
                .toList();
    }
}

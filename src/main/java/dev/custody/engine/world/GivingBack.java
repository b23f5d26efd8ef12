package dev.custody.engine.world;

import dev.custody.diagram.Setting;
import dev.custody.engine.port.StoredEntry;
import dev.custody.engine.world.Hop.Sending;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.List;

/** What a job that failed gives back to the queue that it came from, to be received again after a wait that grows. */
final class GivingBack {
    /** The wait before a message that failed once is received again; doubled with each further failure. */
    private static final long BACKOFF_MICROS = 1_000_000;

    private static final int MOST_DOUBLINGS = 20;

    private GivingBack() {}

    static Sending of(Origin.Received received, ServicePart service, int replica, int job) {
        long longest = received.sink().setting(Setting.VISIBILITY);
        List<Cargo.Delayed> entries = new ArrayList<>(received.entries().size());
        List<MessageId> whose = new ArrayList<>(received.entries().size());
        for (StoredEntry entry : received.entries()) {
            long backoff = BACKOFF_MICROS << Math.min(entry.receives() - 1, MOST_DOUBLINGS);
            entries.add(new Cargo.Delayed(entry, Math.min(backoff, longest)));
            whose.add(new MessageId(entry.message()));
        }
        return new Sending(
                HopKind.RELEASE,
                service,
                replica,
                received.sink(),
                Part.NO_REPLICA,
                job,
                "release",
                whose,
                new Cargo.GaveBack(entries),
                false,
                0);
    }
}

package dev.custody.engine.port;

import dev.custody.diagram.NamedValue;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.List;

/** The entries of one queue or topic: durable as soon as a call returns. */
public interface EntryStore {
    /** Never. */
    long NEVER = Long.MAX_VALUE;

    /**
     * Stores one copy for each of the channels, all or none.
     *
     * @param firstEntry the number of the first copy; the others follow
     */
    void put(
            List<String> channels,
            int firstEntry,
            int message,
            List<NamedValue> values,
            String fingerprint,
            long nowMicros);

    /**
     * Receives the entries visible at {@code nowMicros}, those visible longest first, then by number; counts the receive, and
     * makes them invisible until {@code untilMicros}. The lease is known by entry and count.
     */
    List<StoredEntry> lease(String channel, long nowMicros, long untilMicros, int max);

    /** All entries, by number, leased or not: what a redrive moves. */
    List<StoredEntry> all();

    /** Deletes the entry if {@code receives} is its latest lease. False: it was handed to somebody else since, or is gone. */
    boolean remove(int entry, int receives);

    /** Makes the entry visible from {@code visibleMicros} if {@code receives} is its latest lease. False as above. */
    boolean release(int entry, int receives, long visibleMicros);

    /** The earliest time at which an entry of the channel is visible, {@link #NEVER} if there is none. */
    long nextVisibleMicros(String channel);

    /** How many entries there are, leased or not. */
    int size();

    /** Dies on the spot. */
    void crash();

    /** Starts again from what is on its disk. Returns for each channel the entries that are there. */
    List<Survivors> recover();
}

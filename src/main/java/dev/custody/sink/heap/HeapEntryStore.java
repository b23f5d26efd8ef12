package dev.custody.sink.heap;

import dev.custody.diagram.NamedValue;
import dev.custody.engine.port.EntryStore;
import dev.custody.engine.port.StoredEntry;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The entries of a queue or topic on the heap. A crash takes nothing: every call is a transaction. */
final class HeapEntryStore implements EntryStore {
    private final Map<String, TreeSet<HeapEntry>> channels = new LinkedHashMap<>();
    private final TreeMap<Integer, HeapEntry> entries = new TreeMap<>();
    private boolean up = true;

    HeapEntryStore(List<String> channels) {
        for (String channel : channels) {
            this.channels.put(channel, new TreeSet<>(HeapEntry.LONGEST_VISIBLE_FIRST));
        }
    }

    @Override
    public void put(
            List<String> channels,
            int firstEntry,
            int message,
            List<NamedValue> values,
            String fingerprint,
            long nowMicros) {
        requireUp();
        int number = firstEntry;
        for (String channel : channels) {
            HeapEntry entry = new HeapEntry(number, channel, message, values, fingerprint, nowMicros);
            entries.put(number++, entry);
            channel(channel).add(entry);
        }
    }

    @Override
    public List<StoredEntry> lease(String channel, long nowMicros, long untilMicros, int max) {
        requireUp();
        TreeSet<HeapEntry> sorted = channel(channel);
        List<HeapEntry> visible = new ArrayList<>();
        while (visible.size() < max && !sorted.isEmpty() && sorted.first().visibleAtMicros() <= nowMicros) {
            visible.add(sorted.removeFirst());
        }
        List<StoredEntry> leased = new ArrayList<>();
        for (HeapEntry entry : visible) {
            entry.received();
            entry.visibleAt(untilMicros);
            sorted.add(entry);
            leased.add(entry.stored());
        }
        return leased;
    }

    @Override
    public List<StoredEntry> all() {
        requireUp();
        return entries.values().stream().map(HeapEntry::stored).toList();
    }

    @Override
    public boolean remove(int number, int receives) {
        requireUp();
        HeapEntry entry = entries.get(number);
        if (entry == null || entry.receives() != receives) {
            return false;
        }
        channel(entry.channel()).remove(entry);
        entries.remove(number);
        return true;
    }

    @Override
    public boolean release(int number, int receives, long visibleMicros) {
        requireUp();
        HeapEntry entry = entries.get(number);
        if (entry == null || entry.receives() != receives) {
            return false;
        }
        TreeSet<HeapEntry> sorted = channel(entry.channel());
        sorted.remove(entry);
        entry.visibleAt(visibleMicros);
        sorted.add(entry);
        return true;
    }

    @Override
    public long nextVisibleMicros(String channel) {
        requireUp();
        TreeSet<HeapEntry> sorted = channel(channel);
        return sorted.isEmpty() ? NEVER : sorted.first().visibleAtMicros();
    }

    @Override
    public int size() {
        requireUp();
        return entries.size();
    }

    @Override
    public void crash() {
        requireUp();
        up = false;
    }

    @Override
    public List<Survivors> recover() {
        if (up) {
            throw new IllegalStateException("the sink is up");
        }
        up = true;
        return channels.keySet().stream()
                .map(channel -> new Survivors(
                        channel,
                        entries.values().stream()
                                .filter(entry -> entry.channel().equals(channel))
                                .map(HeapEntry::number)
                                .toList()))
                .toList();
    }

    private void requireUp() {
        if (!up) {
            throw new IllegalStateException("the sink is down");
        }
    }

    private TreeSet<HeapEntry> channel(String channel) {
        TreeSet<HeapEntry> sorted = channels.get(channel);
        if (sorted == null) {
            throw new IllegalArgumentException("no channel " + channel);
        }
        return sorted;
    }
}

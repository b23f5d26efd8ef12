package dev.custody.scene;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A queue, or a topic with its subscriptions: copies of messages in their order. */
public final class VesselState extends ComponentState {
    final Map<Integer, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    /** What it holds, oldest first. */
    public Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** How much a subscription holds; the channel of a queue is empty. */
    public int size(String channel) {
        return sizes.getOrDefault(channel, 0);
    }

    void add(Entry entry) {
        if (entries.put(entry.number(), entry) == null) {
            sizes.merge(entry.channel(), 1, Integer::sum);
        }
    }

    void remove(Entry entry) {
        if (entries.remove(entry.number()) != null) {
            sizes.merge(entry.channel(), -1, Integer::sum);
        }
    }

    @Override
    void kill() {
        down = true;
    }

    @Override
    VesselState copy() {
        VesselState copy = copyInto(new VesselState());
        copy.entries.putAll(entries);
        copy.sizes.putAll(sizes);
        return copy;
    }
}

package dev.custody.chart;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.trace.TraceEvent;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a queue or stream holds, or a topic for each of its subscribers. It holds it while it is down, too. */
final class Vessel {
    private final ComponentId id;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    /** Where each entry is. */
    private final Map<Integer, Channel> entries = new LinkedHashMap<>();

    private Vessel(ComponentId id) {
        this.id = id;
    }

    static Vessel of(ComponentId id) {
        Vessel vessel = new Vessel(id);
        vessel.channels.put("", new Channel());
        return vessel;
    }

    static Vessel of(Component.Topic topic) {
        Vessel vessel = new Vessel(topic.id());
        topic.subscribers().forEach(subscriber -> vessel.channels.put(subscriber.value(), new Channel()));
        return vessel;
    }

    Vessel copy() {
        Vessel copy = new Vessel(id);
        channels.forEach((name, channel) -> {
            Channel copied = new Channel(channel);
            copy.channels.put(name, copied);
            copied.storedAt.keySet().forEach(entry -> copy.entries.put(entry, copied));
        });
        return copy;
    }

    void addTo(List<Series> all, Now now) {
        channels.forEach((name, channel) -> {
            all.add(new GaugeSeries(id(Measure.DEPTH, name), channel.depth, now));
            all.add(new GaugeSeries(id(Measure.AGE, name), channel.age, now));
        });
    }

    private SeriesId id(Measure measure, String channel) {
        return channel.isEmpty() ? SeriesId.of(measure, id) : SeriesId.of(measure, id, new ComponentId(channel));
    }

    void stored(TraceEvent.EntryStored event) {
        Channel channel = channels.get(event.channel());
        if (channel != null) {
            channel.storedAt.put(event.entry(), event.atMicros());
            entries.put(event.entry(), channel);
            channel.changed(event.atMicros());
        }
    }

    void removed(TraceEvent.EntryRemoved event) {
        Channel channel = entries.remove(event.entry());
        if (channel != null) {
            channel.storedAt.remove(event.entry());
            channel.changed(event.atMicros());
        }
    }

    void recovered(TraceEvent.Recovered event) {
        for (TraceEvent.Survivors survivors : event.contents()) {
            Channel channel = channels.get(survivors.place());
            if (channel != null) {
                BitSet there = new BitSet();
                survivors.numbers().forEach(there::set);
                channel.storedAt.keySet().removeIf(entry -> {
                    boolean gone = !there.get(entry);
                    if (gone) {
                        entries.remove(entry);
                    }
                    return gone;
                });
                channel.changed(event.atMicros());
            }
        }
    }

    private static final class Channel {
        final Gauge depth;
        final Gauge age;
        /** By entry, oldest first. */
        final LinkedHashMap<Integer, Long> storedAt;

        private long oldest = -1;

        Channel() {
            depth = new Gauge();
            age = new Gauge();
            storedAt = new LinkedHashMap<>();
        }

        Channel(Channel other) {
            depth = other.depth.copy();
            age = other.age.copy();
            storedAt = new LinkedHashMap<>(other.storedAt);
            oldest = other.oldest;
        }

        void changed(long at) {
            depth.set(at, storedAt.size());
            Map.Entry<Integer, Long> first = storedAt.firstEntry();
            long begun = first == null ? -1 : first.getValue();
            if (begun != oldest) {
                oldest = begun;
                if (begun < 0) {
                    age.set(at, 0);
                } else {
                    age.ageSince(at, begun);
                }
            }
        }
    }
}

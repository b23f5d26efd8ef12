package dev.custody.scene;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent.EntryLeased;
import dev.custody.trace.TraceEvent.EntryRemoved;
import dev.custody.trace.TraceEvent.EntryReturned;
import dev.custody.trace.TraceEvent.EntryStored;
import dev.custody.trace.TraceEvent.Recovered;
import dev.custody.trace.TraceEvent.RemoveReason;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What the events of queues, topics and delivery streams change in a {@link Scene}. */
final class VesselFold {
    private final Scene scene;
    private final Happenings happenings;

    VesselFold(Scene scene, Happenings happenings) {
        this.scene = scene;
        this.happenings = happenings;
    }

    void stored(EntryStored e) {
        vessel(
                e.sink(),
                vessel -> vessel.add(new Entry(e.entry(), e.channel(), e.message(), e.atMicros(), 0, 0, 0, null, -1)));
        if (isForDeadLetters(e.sink())) {
            MessageState message = scene.find(e.message());
            if (message != null) {
                message.deadLetters++;
            }
        }
    }

    void leased(EntryLeased e) {
        vessel(
                e.sink(),
                vessel -> vessel.entries.computeIfPresent(
                        e.entry(),
                        (_, entry) ->
                                entry.leased(e.receives(), e.atMicros(), e.untilMicros(), e.consumer(), e.replica())));
        MessageState message = scene.find(e.message());
        if (message != null) {
            message.receives = Math.max(message.receives, e.receives());
        }
    }

    void returned(EntryReturned e) {
        vessel(e.sink(), vessel -> vessel.entries.computeIfPresent(e.entry(), (_, entry) -> entry.visible()));
        happenings.happen(
                e.atMicros(),
                Happening.Kind.RETURNED,
                e.sink(),
                -1,
                e.entry(),
                List.of(e.message()),
                switch (e.reason()) {
                    case VISIBILITY_EXPIRED -> "visible again";
                    case RELEASED -> "given back";
                });
    }

    void removed(EntryRemoved e) {
        vessel(e.sink(), vessel -> {
            Entry entry = vessel.entries.get(e.entry());
            if (entry != null) {
                vessel.remove(entry);
                forget(e.sink(), e.message());
            }
        });
        if (e.reason() == RemoveReason.DEAD_LETTERED || e.reason() == RemoveReason.REDRIVEN) {
            happenings.happen(
                    e.atMicros(),
                    e.reason() == RemoveReason.REDRIVEN ? Happening.Kind.REDRIVEN : Happening.Kind.DEAD_LETTERED,
                    e.sink(),
                    -1,
                    e.entry(),
                    List.of(e.message()),
                    "");
        }
    }

    private void forget(ComponentId sink, MessageId id) {
        MessageState message = scene.find(id);
        if (message != null && isForDeadLetters(sink)) {
            message.deadLetters--;
            message.receives = 0;
        }
    }

    void recovered(Recovered e) {
        vessel(e.sink(), vessel -> {
            for (Survivors survivors : e.contents()) {
                keep(e, vessel, survivors.place(), new HashSet<>(survivors.numbers()));
            }
        });
    }

    private void keep(Recovered e, VesselState vessel, String channel, Set<Integer> numbers) {
        for (Entry entry : List.copyOf(vessel.entries.values())) {
            if (entry.channel().equals(channel) && !numbers.contains(entry.number())) {
                vessel.remove(entry);
                forget(e.sink(), entry.message());
                happenings.vanish(e, entry.number(), entry.message(), channel);
            }
        }
    }

    private boolean isForDeadLetters(ComponentId sink) {
        return scene.diagram().component(sink) instanceof Component.Queue queue && queue.forDeadLetters();
    }

    private void vessel(ComponentId id, Consumer<VesselState> change) {
        if (scene.components.get(id) instanceof VesselState vessel) {
            change.accept(vessel);
            vessel.version++;
        }
    }
}

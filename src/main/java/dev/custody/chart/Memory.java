package dev.custody.chart;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Keeping;
import dev.custody.diagram.Step;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** What the replicas of a service keep in themselves, all together. */
final class Memory {
    private final ComponentId service;
    private final Gauge kept;
    private final List<Copy> copies;

    private record Copy(int replica, Keeping in, MessageId message) {}

    private Memory(ComponentId service, Gauge kept, List<Copy> copies) {
        this.service = service;
        this.kept = kept;
        this.copies = copies;
    }

    Memory(ComponentId service) {
        this(service, new Gauge(), new ArrayList<>());
    }

    Memory copy() {
        return new Memory(service, kept.copy(), new ArrayList<>(copies));
    }

    static boolean isUsedBy(Component.Service service) {
        return service.program().all().stream()
                .anyMatch(step -> step instanceof Step.Keep || step instanceof Step.Buffer);
    }

    Series series(Now now) {
        return new GaugeSeries(SeriesId.of(Measure.KEPT, service), kept, now);
    }

    void kept(TraceEvent.MessageKept event, int replica) {
        copies.add(new Copy(replica, event.in(), event.message()));
        kept.set(event.atMicros(), copies.size());
    }

    void taken(TraceEvent.KeptTaken event, int replica) {
        copies.removeIf(copy -> copy.replica() == replica
                && copy.in() == Keeping.MEMORY
                && event.messages().contains(copy.message()));
        kept.set(event.atMicros(), copies.size());
    }

    void killed(TraceEvent.Killed event) {
        copies.removeIf(copy -> event.replica() < 0 || event.replica() == copy.replica());
        kept.set(event.atMicros(), copies.size());
    }
}

package dev.custody.engine.world;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.engine.kernel.RandomStream;
import dev.custody.engine.world.Hop.Sending;
import dev.custody.trace.TraceEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The wires between the parts. */
final class Network {
    private record Ends(ComponentId from, ComponentId to) {}

    private final World world;
    private final Map<Ends, Wire> wires = new LinkedHashMap<>();
    private int hops;

    Network(World world, Diagram diagram, RandomStream random) {
        this.world = world;
        for (Link link : diagram.links()) {
            add(link, link.from(), link.to(), random);
            add(link, link.to(), link.from(), random);
        }
    }

    private void add(Link link, ComponentId from, ComponentId to, RandomStream random) {
        Draws jitter = new Draws(() -> random.fork("wire " + from + " " + to));
        Wire wire = new Wire(world, link.latencyMicros(), link.jitterMicros(), jitter);
        wires.put(new Ends(from, to), wire);
    }

    /** One direction of a link, if the diagram has it. */
    Optional<Wire> wire(ComponentId from, ComponentId to) {
        return Optional.ofNullable(wires.get(new Ends(from, to)));
    }

    /** Whether what is sent now would arrive, and an answer too. */
    boolean isConnected(ComponentId a, ComponentId b) {
        return wire(a, b).map(w -> !w.isCut()).orElse(false)
                && wire(b, a).map(w -> !w.isCut()).orElse(false);
    }

    /** Sends something on its way, and returns when it will arrive, in virtual microseconds. */
    long send(Sending sending) {
        ComponentId from = sending.from().id();
        ComponentId to = sending.to().id();
        Wire wire =
                wire(from, to).orElseThrow(() -> new IllegalStateException("no link between " + from + " and " + to));
        long arrivesAt = Math.max(world.now() + wire.drawMicros(), sending.notBeforeMicros());
        Hop hop = new Hop(world, wire, sending, hops++);
        world.write(new TraceEvent.HopStarted(
                world.now(),
                hop.number(),
                sending.kind(),
                from,
                sending.fromReplica(),
                to,
                sending.toReplica(),
                sending.job(),
                sending.what(),
                sending.messages(),
                arrivesAt));
        wire.enter(hop, arrivesAt, sending.background());
        return arrivesAt;
    }
}

package dev.custody.engine.world;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Workload;
import dev.custody.engine.Upcoming;
import dev.custody.engine.kernel.Kernel;
import dev.custody.engine.kernel.RandomStream;
import dev.custody.engine.port.Sinks;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All parts of one run, and what they share: the clock, the way out, the wires, the messages and the numbers. */
public final class World {
    /** How many timers may be pending: some for each message under way. */
    private static final int TIMERS = 1 << 18;

    private final Diagram diagram;
    private final Kernel kernel = new Kernel(TIMERS);
    private final Kernel.Handler fire = this::fire;
    private final Slots slots = new Slots();
    private final Journal journal;
    private final Network network;
    private final RandomStream random;
    private final Map<ComponentId, Part> parts = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final Kernel.Handler look = this::look;
    private Optional<Upcoming> upcoming = Optional.empty();
    private int jobs;
    private int busy;
    private long changes;

    public World(
            Diagram diagram, long seed, Map<ComponentId, Workload> workloads, Sinks sinks, Consumer<TraceEvent> out) {
        this.diagram = diagram;
        this.journal = new Journal(out);
        this.random = new RandomStream(seed);
        this.network = new Network(this, diagram, random);
        for (Component component : diagram.components()) {
            parts.put(component.id(), build(component, workloads, sinks));
        }
        write(new TraceEvent.RunStarted(0, diagram.id(), diagram.hash(), seed));
        parts.values().forEach(Part::start);
    }

    private Part build(Component component, Map<ComponentId, Workload> workloads, Sinks sinks) {
        return switch (component) {
            case Component.Client c -> new ClientPart(this, c, workloads.getOrDefault(c.id(), c.workload()));
            case Component.Service s -> new ServicePart(this, s);
            case Component.Database d -> new DatabasePart(this, d, sinks.database(diagram, d));
            case Component.Queue q -> entries(EntrySettings.of(q), sinks);
            case Component.Topic t -> entries(EntrySettings.of(t), sinks);
            case Component.Stream s -> new StreamPart(this, s, sinks.entries(s.id(), List.of("")));
        };
    }

    private Part entries(EntrySettings settings, Sinks sinks) {
        return new EntryPart(this, settings, sinks.entries(settings.id(), settings.channels()));
    }

    // ---- the clock

    /** The virtual time, in microseconds. */
    public long now() {
        return kernel.nowMicros();
    }

    /** When the next thing happens; {@link Kernel#NEVER} if nothing will. */
    public long next() {
        return kernel.nextMicros();
    }

    /** How many things have happened: with the time, the moment of a command. */
    public long dispatched() {
        return kernel.dispatched();
    }

    /** Lets exactly the next thing happen. */
    public void step() {
        kernel.dispatchNext(fire);
    }

    /** Moves the clock to a time before which nothing happens any more. */
    public void moveTo(long micros) {
        kernel.moveTo(micros);
    }

    private void fire(int op, int slot, int stamp) {
        Timed thing = slots.find(slot, stamp);
        if (thing != null) {
            thing.fire(Op.of(op));
        }
    }

    /** The step that begins when the next thing happens, if that is what happens. */
    public Optional<Upcoming> upcoming() {
        upcoming = Optional.empty();
        kernel.peek(look);
        return upcoming;
    }

    private void look(int op, int slot, int stamp) {
        if (Op.of(op) == Op.NEXT_STEP && slots.find(slot, stamp) instanceof Job job) {
            upcoming = job.upcoming();
        }
    }

    /** Whether nothing moves any more, and only a command would change that. */
    public boolean atRest() {
        if (kernel.foreground() > 0 || busy > 0) {
            return false;
        }
        for (Part part : parts.values()) {
            if (part instanceof EntryPart entries && entries.isAboutToDeliver()) {
                return false;
            }
            if (part instanceof StreamPart stream && stream.isAboutToDeliver()) {
                return false;
            }
            if (part instanceof ServicePart service && !service.isQuiet()) {
                return false;
            }
        }
        return true;
    }

    /** Whether so much is under way at once that there is hardly room for more. */
    public boolean isCrowded() {
        return kernel.pending() > TIMERS / 4 * 3;
    }

    /** How many events were written. */
    public long written() {
        return journal.written();
    }

    // ---- for the parts

    public Diagram diagram() {
        return diagram;
    }

    Slots slots() {
        return slots;
    }

    Network network() {
        return network;
    }

    /** The random stream of that name: always the same for the same seed, whatever else draws. */
    RandomStream randomFor(String name) {
        return random.fork(name);
    }

    public void write(TraceEvent event) {
        journal.write(event);
    }

    /** Something that must happen before the run is at rest. */
    void after(long micros, Op op, Timed thing) {
        timer(now() + micros, op, thing, false);
    }

    /** Something that a run at rest need not wait for: a deadline, a tick, an idle poll. */
    void afterInBackground(long micros, Op op, Timed thing) {
        timer(now() + micros, op, thing, true);
    }

    void timer(long atMicros, Op op, Timed thing, boolean background) {
        // What lies beyond the end of virtual time lies beyond the end of the run, too.
        long at = Math.min(atMicros, Kernel.MAX_MICROS);
        if (background) {
            kernel.scheduleBackground(at, op.ordinal(), thing.slot(), thing.stamp());
        } else {
            kernel.schedule(at, op.ordinal(), thing.slot(), thing.stamp());
        }
    }

    /** Something is under way, and its end will come: {@code +1} at its start, {@code -1} at its end. */
    void busy(int change) {
        busy += change;
    }

    /** What somebody may find in a sink has changed, or who can reach it: a schedule must look again. */
    void changed() {
        changes++;
    }

    long changes() {
        return changes;
    }

    int nextJob() {
        return jobs++;
    }

    /** The part of that name, or null. */
    @Nullable
    Part find(ComponentId id) {
        return parts.get(id);
    }

    Part part(ComponentId id) {
        Part part = parts.get(id);
        if (part == null) {
            throw new IllegalStateException("no component " + id);
        }
        return part;
    }

    SinkPart sink(ComponentId id) {
        return (SinkPart) part(id);
    }

    Collection<Part> parts() {
        return parts.values();
    }

    Message create(MessageType type, Nature nature, ComponentId client, List<NamedValue> payload) {
        MessageId id = new MessageId(messages.size() + 1);
        Message message = new Message(id, type, nature, Message.Copy.of(id.number(), payload));
        messages.add(message);
        write(new TraceEvent.MessageCreated(
                now(), id, type.id(), client, nature, payload, message.sent().fingerprint()));
        return message;
    }

    Message message(int number) {
        return messages.get(number - 1);
    }
}

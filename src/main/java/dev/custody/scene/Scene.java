package dev.custody.scene;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is where, after the events taken so far. Events go in by {@link #accept} in their order; rewinding is a
 * {@link #copy()} kept from earlier, fed on. Not for several threads.
 */
public final class Scene implements Looks {
    /** How many of the last happenings are kept at least. */
    public static final int HAPPENINGS = 256;

    private final Diagram diagram;
    private final SceneFold fold;
    final Map<ComponentId, ComponentState> components = new LinkedHashMap<>();
    final Map<Integer, ServiceState> jobOwners = new HashMap<>();
    final Map<Integer, Flight> flights = new LinkedHashMap<>();
    final List<LinkState> links = new ArrayList<>();
    final List<@Nullable MessageState> messages = new ArrayList<>();
    final List<Happening> happenings = new ArrayList<>();
    int happened;
    long atMicros;

    /** The scene before a run of that diagram: everything up, nothing anywhere. */
    public Scene(Diagram diagram) {
        this(diagram, new StepLabels(diagram));
        for (Component component : diagram.components()) {
            components.put(component.id(), stateOf(component));
        }
        for (Link link : diagram.links()) {
            links.add(new LinkState(link));
        }
    }

    private Scene(Diagram diagram, StepLabels labels) {
        this.diagram = diagram;
        this.fold = new SceneFold(this, labels);
    }

    private static ComponentState stateOf(Component component) {
        return switch (component) {
            case Component.Client _ -> new ClientState();
            case Component.Service service -> new ServiceState(service);
            case Component.Database database -> new DatabaseState(database);
            case Component.Queue _, Component.Topic _, Component.Stream _ -> new VesselState();
        };
    }

    /** Takes the next event. Events that speak of something unknown are passed over. */
    public void accept(TraceEvent event) {
        atMicros = event.atMicros();
        fold.accept(event);
    }

    /** A scene of its own that stands where this one stands. */
    public Scene copy() {
        Scene copy = new Scene(diagram, fold.labels());
        components.forEach((id, state) -> copy.components.put(id, state.copy()));
        for (Map.Entry<ComponentId, ComponentState> entry : copy.components.entrySet()) {
            if (entry.getValue() instanceof ServiceState service) {
                service.jobs().forEach(job -> copy.jobOwners.put(job.number(), service));
            }
        }
        copy.flights.putAll(flights);
        links.forEach(link -> copy.links.add(link.copy()));
        messages.forEach(message -> copy.messages.add(message == null ? null : message.copy()));
        copy.happenings.addAll(happenings);
        copy.happened = happened;
        copy.atMicros = atMicros;
        return copy;
    }

    public Diagram diagram() {
        return diagram;
    }

    /** The time of the last event. */
    public long atMicros() {
        return atMicros;
    }

    /** How that component stands; it must be one of the diagram's. */
    public ComponentState component(ComponentId id) {
        ComponentState state = components.get(id);
        if (state == null) {
            throw new IllegalArgumentException("no component " + id + " in " + diagram.id());
        }
        return state;
    }

    /** What is on its way, in the order in which it set out. */
    public Collection<Flight> flights() {
        return Collections.unmodifiableCollection(flights.values());
    }

    /** The links in the order of the diagram. */
    public List<LinkState> links() {
        return Collections.unmodifiableList(links);
    }

    /** What happened lately, oldest first. */
    public List<Happening> happenings() {
        return Collections.unmodifiableList(happenings);
    }

    /** Whether that is one of {@link #happenings}: after a step back it is not, nor in another branch. */
    public boolean tellsOf(Happening happening) {
        if (happenings.isEmpty()) {
            return false;
        }
        int index = happening.number() - happenings.getFirst().number();
        return index >= 0 && index < happenings.size() && happenings.get(index).equals(happening);
    }

    /** How that message stands, if it has been handed in. */
    public Optional<MessageState> message(MessageId id) {
        return Optional.ofNullable(find(id));
    }

    /** The messages in the order in which they were handed in. */
    public List<MessageState> messages() {
        List<MessageState> all = new ArrayList<>(messages.size());
        for (MessageState message : messages) {
            if (message != null) {
                all.add(message);
            }
        }
        return all;
    }

    @Override
    public Look of(MessageId message) {
        MessageState state = find(message);
        return state == null ? Look.UNDER_WAY : state.look();
    }

    @Nullable
    MessageState find(MessageId id) {
        int index = id.number() - 1;
        return index >= 0 && index < messages.size() ? messages.get(index) : null;
    }
}

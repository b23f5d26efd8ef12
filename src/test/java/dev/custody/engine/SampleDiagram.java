package dev.custody.engine;

import dev.custody.diagram.Advice;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Field;
import dev.custody.diagram.Link;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Place;
import dev.custody.diagram.Program;
import dev.custody.diagram.Retry;
import dev.custody.diagram.Step;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Trigger;
import dev.custody.diagram.Workload;
import java.util.List;
import java.util.Optional;

/** A diagram in code: client, API, queue, two workers, database, dead letter queue. */
public final class SampleDiagram {
    private static final Place HERE = new Place(0, 0);
    private static final MessageTypeId ORDER = new MessageTypeId("order");
    private static final TableId ORDERS = new TableId(id("database"), "orders");

    private SampleDiagram() {}

    public static Diagram withOneClient() {
        return diagram(List.of(client("client")));
    }

    public static Diagram withTwoClients() {
        return diagram(List.of(client("client"), client("poison"), reader()));
    }

    private static ComponentId id(String name) {
        return new ComponentId(name);
    }

    private static Component client(String name) {
        return new Component.Client(
                id(name),
                "Client",
                HERE,
                ORDER,
                id("api"),
                5_000_000,
                Retry.NONE,
                Optional.empty(),
                new Workload(10, 5, 1, true, 0, 0));
    }

    private static Diagram diagram(List<Component> clients) {
        List<Component> components = new java.util.ArrayList<>(clients);
        components.add(service("api", 1, new Trigger.Request(ORDER)));
        components.add(queue("orders", Optional.of(id("dead-letters")), false));
        components.add(service("worker", 2, new Trigger.Receive(id("orders"), 1)));
        components.add(new Component.Database(
                id("database"),
                "Database",
                HERE,
                List.of(new Table(ORDERS, ORDER, true, List.of())),
                1_000,
                1_000,
                1_000_000,
                1_000_000));
        components.add(queue("dead-letters", Optional.empty(), true));
        List<Link> links = new java.util.ArrayList<>();
        clients.stream()
                .filter(Component.Client.class::isInstance)
                .forEach(c -> links.add(link(c.id().value(), "api")));
        links.addAll(List.of(
                link("api", "orders"),
                link("orders", "worker"),
                link("worker", "database"),
                link("orders", "dead-letters")));
        return new Diagram(
                "sample",
                "Sample",
                "Samples",
                "A sample.",
                new Advice("", List.of(), List.of(), List.of()),
                List.of(new MessageType(
                        ORDER,
                        List.of(
                                new Field.IntegerField("number", 1, 100),
                                new Field.TextField("text", 9, List.of("tea", "milk"))),
                        Optional.empty(),
                        ORDERS,
                        List.of())),
                components,
                links,
                List.of(),
                List.of(),
                "0123abcd");
    }

    private static Component service(String name, int replicas, Trigger trigger) {
        return new Component.Service(
                id(name),
                name,
                HERE,
                "service",
                trigger,
                replicas,
                1,
                10,
                1_000_000,
                new Program(List.of(new Step.Enqueue(id("orders")))));
    }

    /** It stands beside the flow: only to have a service that reads by time. */
    private static Component reader() {
        return new Component.Service(
                id("reader"),
                "reader",
                HERE,
                "schedule",
                new Trigger.Every(1_000_000),
                1,
                1,
                10,
                1_000_000,
                new Program(List.of(new Step.Fetch(ORDERS, 10))));
    }

    private static Component queue(String name, Optional<ComponentId> deadLetters, boolean forDeadLetters) {
        return new Component.Queue(
                id(name), name, HERE, 1_000, 30_000_000, 20_000_000, 3, deadLetters, forDeadLetters, 1_000);
    }

    private static Link link(String from, String to) {
        return new Link(id(from), id(to), 1_000, 0, List.of());
    }
}

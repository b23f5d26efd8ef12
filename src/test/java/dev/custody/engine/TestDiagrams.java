package dev.custody.engine;

import dev.custody.diagram.Advice;
import dev.custody.diagram.Column;
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
import dev.custody.diagram.Value;
import dev.custody.diagram.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small diagrams with round numbers, so that a test can say at which microsecond something happens. */
final class TestDiagrams {
    static final MessageTypeId ORDER = new MessageTypeId("order");
    static final TableId ORDERS = new TableId(new ComponentId("database"), "orders");
    static final long MILLI = 1_000;
    static final long SECOND = 1_000_000;

    private TestDiagrams() {}

    static ComponentId id(String name) {
        return new ComponentId(name);
    }

    /** Client, API, database: insert, commit, reply. One message a second, each hop 10 ms. */
    static Diagram syncApi(int messages, Retry retry) {
        return api(
                messages,
                retry,
                List.of(
                        new Step.Validate(ORDER, 5 * MILLI),
                        new Step.Insert(ORDERS, Step.IfExists.FAIL),
                        new Step.Commit(id("database")),
                        new Step.Reply(Step.Answer.DONE)));
    }

    /** The same with another program. */
    static Diagram api(int messages, Retry retry, List<Step> steps) {
        return diagram(
                "sync",
                List.of(
                        client("api", messages, retry),
                        service("api", new Trigger.Request(ORDER), steps),
                        database(false)),
                List.of(link("client", "api"), link("api", "database")));
    }

    /** Client, queue, worker, database, and a dead letter queue after three receives. */
    static Diagram queueWorker(int messages) {
        return diagram(
                "queue",
                List.of(
                        client("work", messages, Retry.NONE),
                        queue("work", Optional.of(id("dead"))),
                        queue("dead", Optional.empty()),
                        service(
                                "worker",
                                new Trigger.Receive(id("work"), 1),
                                List.of(
                                        new Step.Validate(ORDER, 5 * MILLI),
                                        new Step.Work("crunch", 100 * MILLI),
                                        new Step.Insert(ORDERS, Step.IfExists.SKIP),
                                        new Step.Commit(id("database")),
                                        new Step.Ack(id("work")))),
                        database(true)),
                List.of(
                        link("client", "work"),
                        link("worker", "work"),
                        link("worker", "database"),
                        link("work", "dead")));
    }

    /** A database with an outbox, a relay that publishes it to a topic, and one subscriber. */
    static Diagram outbox(int messages) {
        TableId outbox = new TableId(id("database"), "outbox");
        TableId heard = new TableId(id("own"), "heard");
        Component.Database main = new Component.Database(
                id("database"),
                "database",
                new Place(2, 0),
                List.of(
                        new Table(ORDERS, ORDER, false, List.of()),
                        new Table(outbox, ORDER, false, List.of(new Column("sent", new Value.Bool(false))))),
                2 * MILLI,
                3 * MILLI,
                SECOND,
                10 * SECOND);
        Component.Database own = new Component.Database(
                id("own"),
                "own",
                new Place(6, 0),
                List.of(new Table(heard, ORDER, true, List.of())),
                2 * MILLI,
                3 * MILLI,
                SECOND,
                10 * SECOND);
        return diagram(
                "outbox",
                List.of(
                        client("api", messages, Retry.NONE),
                        service(
                                "api",
                                new Trigger.Request(ORDER),
                                List.of(
                                        new Step.Validate(ORDER, 5 * MILLI),
                                        new Step.Insert(ORDERS, Step.IfExists.FAIL),
                                        new Step.Insert(outbox, Step.IfExists.FAIL),
                                        new Step.Commit(id("database")),
                                        new Step.Reply(Step.Answer.DONE))),
                        main,
                        service(
                                "relay",
                                new Trigger.Every(500 * MILLI),
                                List.of(
                                        new Step.Select(outbox, "sent", new Value.Bool(false), 10),
                                        new Step.Each(List.of(
                                                new Step.Publish(id("events")),
                                                new Step.Update(outbox, "sent", new Value.Bool(true)),
                                                new Step.Commit(id("database")))))),
                        new Component.Topic(
                                id("events"),
                                "events",
                                new Place(4, 0),
                                MILLI,
                                10 * SECOND,
                                20 * SECOND,
                                List.of(id("subscriber")),
                                1000),
                        service(
                                "subscriber",
                                new Trigger.Subscription(id("events")),
                                List.of(
                                        new Step.Insert(heard, Step.IfExists.SKIP),
                                        new Step.Commit(id("own")),
                                        new Step.Ack(id("events")))),
                        own),
                List.of(
                        link("client", "api"),
                        link("api", "database"),
                        link("relay", "database"),
                        link("relay", "events"),
                        link("subscriber", "events"),
                        link("subscriber", "own")));
    }

    private static Diagram diagram(String name, List<Component> components, List<Link> links) {
        MessageType order = new MessageType(
                ORDER,
                List.of(
                        new Field.IntegerField("number", 1, 100),
                        new Field.TextField("text", 9, List.of("tea", "rye bread"))),
                Optional.empty(),
                ORDERS,
                List.of());
        return new Diagram(
                name,
                name,
                "Tests",
                "",
                new Advice("", List.of(), List.of(), List.of()),
                List.of(order),
                components,
                links,
                List.of(),
                List.of(),
                "0");
    }

    private static Component.Client client(String to, int messages, Retry retry) {
        return new Component.Client(
                id("client"),
                "client",
                new Place(0, 0),
                ORDER,
                id(to),
                5 * SECOND,
                retry,
                Optional.empty(),
                new Workload(messages, 1, 1, false, 0, 0));
    }

    private static Component.Service service(String name, Trigger trigger, List<Step> steps) {
        return new Component.Service(
                id(name),
                name,
                new Place(1, 0),
                name,
                trigger,
                1,
                trigger instanceof Trigger.Receive ? 2 : 1,
                10,
                3 * SECOND,
                new Program(new ArrayList<>(steps)));
    }

    private static Component.Database database(boolean unique) {
        return new Component.Database(
                id("database"),
                "database",
                new Place(2, 0),
                List.of(new Table(ORDERS, ORDER, unique, List.of())),
                2 * MILLI,
                3 * MILLI,
                SECOND,
                10 * SECOND);
    }

    private static Component.Queue queue(String name, Optional<ComponentId> deadLetters) {
        return new Component.Queue(
                id(name),
                name,
                new Place(1, 1),
                MILLI,
                10 * SECOND,
                20 * SECOND,
                3,
                deadLetters,
                deadLetters.isEmpty(),
                1000);
    }

    private static Link link(String from, String to) {
        return new Link(id(from), id(to), 10 * MILLI, 0, List.of());
    }
}

package dev.custody.ledger;

import dev.custody.diagram.Advice;
import dev.custody.diagram.Claim;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Field;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.Link;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Place;
import dev.custody.diagram.Program;
import dev.custody.diagram.Retry;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Trigger;
import dev.custody.diagram.Workload;
import java.util.List;
import java.util.Optional;

/**
 * The diagram that the hand-written traces are about. It has a bit of everything: a client, an API, a queue with a dead letter
 * queue, two workers, a database, a topic, and a subscriber with its own database. Parcels are announced, orders are not.
 */
final class Shop {
    static final MessageTypeId ORDER = new MessageTypeId("order");
    static final MessageTypeId PARCEL = new MessageTypeId("parcel");
    static final ComponentId CLIENT = new ComponentId("client");
    static final ComponentId API = new ComponentId("api");
    static final ComponentId QUEUE = new ComponentId("queue");
    static final ComponentId DEAD = new ComponentId("dead");
    static final ComponentId WORKER = new ComponentId("worker");
    static final ComponentId DB = new ComponentId("db");
    static final ComponentId TOPIC = new ComponentId("topic");
    static final ComponentId MAILER = new ComponentId("mailer");
    static final ComponentId MAIL_DB = new ComponentId("mail-db");
    static final TableId ORDERS = new TableId(DB, "orders");
    static final TableId MAILS = new TableId(MAIL_DB, "mails");

    private static final Place HERE = new Place(0, 0);
    private static final Program NOTHING = new Program(List.of());

    private Shop() {}

    static Diagram diagram() {
        return claiming();
    }

    static Diagram claiming(Claim... claims) {
        return new Diagram(
                "shop",
                "Shop",
                "Tests",
                "A shop.",
                new Advice("", List.of(), List.of(), List.of()),
                List.of(type(ORDER, List.of()), type(PARCEL, List.of(MAILS))),
                List.of(
                        new Component.Client(
                                CLIENT,
                                "Client",
                                HERE,
                                ORDER,
                                API,
                                1_000_000,
                                Retry.NONE,
                                Optional.empty(),
                                new Workload(0, 1, 1, false, 0, 0)),
                        service(API, "API", 1, new Trigger.Request(ORDER)),
                        queue(QUEUE, "Queue", Optional.of(DEAD)),
                        queue(DEAD, "Dead letters", Optional.empty()),
                        service(WORKER, "Worker", 2, new Trigger.Receive(QUEUE, 1)),
                        database(DB, "Database", ORDERS),
                        new Component.Topic(TOPIC, "Topic", HERE, 0, 0, 0, List.of(MAILER), 100),
                        service(MAILER, "Mailer", 1, new Trigger.Subscription(TOPIC)),
                        database(MAIL_DB, "Mail database", MAILS)),
                List.of(new Link(CLIENT, API, 1_000, 0, List.of()), new Link(API, DB, 1_000, 0, List.of())),
                List.of(claims),
                List.of(),
                "");
    }

    static Claim claim(Guarantee guarantee) {
        return new Claim(guarantee, Optional.empty(), List.of());
    }

    private static MessageType type(MessageTypeId id, List<TableId> announcedTo) {
        List<Field> fields =
                List.of(new Field.TextField("to", 10, List.of("Ann")), new Field.IntegerField("number", 1, 100));
        return new MessageType(id, fields, Optional.of("to"), ORDERS, announcedTo);
    }

    private static Component service(ComponentId id, String title, int replicas, Trigger trigger) {
        return new Component.Service(id, title, HERE, "service", trigger, replicas, 1, 10, 1_000_000, NOTHING);
    }

    private static Component queue(ComponentId id, String title, Optional<ComponentId> deadLetters) {
        return new Component.Queue(id, title, HERE, 0, 0, 0, 3, deadLetters, deadLetters.isEmpty(), 100);
    }

    private static Component database(ComponentId id, String title, TableId table) {
        List<Table> tables = List.of(new Table(table, ORDER, false, List.of()));
        return new Component.Database(id, title, HERE, tables, 0, 0, 0, 0);
    }
}

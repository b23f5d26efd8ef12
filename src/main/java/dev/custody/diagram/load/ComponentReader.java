package dev.custody.diagram.load;

import dev.custody.diagram.Column;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Connections;
import dev.custody.diagram.Defaults;
import dev.custody.diagram.News;
import dev.custody.diagram.Retry;
import dev.custody.diagram.Scale;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Trigger;
import dev.custody.diagram.Workload;
import java.util.List;
import java.util.Optional;

/** Reads one component of a right shape. */
final class ComponentReader {
    private static final long NO_TIME = 0;
    private static final long SOME_TIME = 1_000;

    /** A receiver that asks without waiting would ask for ever in no time. */
    private static final long MIN_WAIT_MICROS = 100_000;

    private ComponentReader() {}

    static Component read(Part part) {
        return switch (part.text("kind")) {
            case "client" -> client(part);
            case "service" -> service(part);
            case "database" -> database(part);
            case "log-store" -> store(part, Component.Database.Kind.LOG_STORE, tables(part));
            case "blob-store" -> store(part, Component.Database.Kind.BLOB_STORE, buckets(part));
            case "external" -> store(part, Component.Database.Kind.EXTERNAL, tables(part));
            case "topic" -> topic(part);
            case "stream" -> stream(part);
            default -> queue(part);
        };
    }

    private static ComponentId id(Part part) {
        return new ComponentId(part.name());
    }

    private static String title(Part part) {
        String name = part.name().replace('-', ' ');
        return part.text("title", Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    private static Component.Client client(Part part) {
        return new Component.Client(
                id(part),
                title(part),
                part.place("at"),
                part.messageType("sends"),
                part.component("to"),
                part.duration("timeout", Defaults.CLIENT_TIMEOUT_MICROS, SOME_TIME),
                part.has("retry") ? retry(part.in("retry")) : Retry.NONE,
                news(part),
                workload(part.in("workload")));
    }

    private static Retry retry(Part part) {
        return new Retry(
                part.number("attempts", Defaults.RETRY_ATTEMPTS),
                part.duration("backoff", Defaults.RETRY_BACKOFF_MICROS, NO_TIME),
                part.decimal("factor", Defaults.RETRY_FACTOR));
    }

    private static Optional<News> news(Part part) {
        if (part.has("hears")) {
            return Optional.of(new News.Hears(part.component("hears")));
        }
        return part.has("polls") ? Optional.of(polls(part.in("polls"))) : Optional.empty();
    }

    private static News polls(Part part) {
        return new News.Polls(
                part.component("service"),
                part.duration("every", Defaults.POLLS_EVERY_MICROS, SOME_TIME),
                part.number("atMost", Defaults.POLLS_AT_MOST));
    }

    private static Workload workload(Part part) {
        return new Workload(
                part.number("messages", Defaults.WORKLOAD_MESSAGES),
                part.decimal("perSecond", Defaults.WORKLOAD_PER_SECOND),
                part.number("burst", Defaults.WORKLOAD_BURST),
                part.text("arrivals").equals("random"),
                part.decimal("invalid", 0),
                part.decimal("poison", 0),
                part.decimal("late", 0));
    }

    private static Component.Service service(Part part) {
        Optional<Scale> scale = part.has("scale") ? Optional.of(scale(part.in("scale"))) : Optional.empty();
        return new Component.Service(
                id(part),
                title(part),
                part.place("at"),
                part.text("role"),
                trigger(part.in("on")),
                scale.map(Scale::to).orElseGet(() -> part.number("replicas", Defaults.SERVICE_REPLICAS)),
                part.number("concurrency", Defaults.SERVICE_CONCURRENCY),
                part.number("backlog", Defaults.SERVICE_BACKLOG),
                part.duration("callTimeout", Defaults.CALL_TIMEOUT_MICROS, SOME_TIME),
                part.number("memory", Defaults.MEMORY),
                scale,
                ProgramReader.read(part.in("program")));
    }

    private static Scale scale(Part part) {
        return new Scale(
                part.number("from", Defaults.SCALE_FROM),
                part.number("to", Defaults.SCALE_FROM),
                part.number("perBacklog", Defaults.SCALE_PER_BACKLOG),
                part.duration("every", Defaults.SCALE_EVERY_MICROS, SOME_TIME));
    }

    private static Trigger trigger(Part on) {
        if (on.has("request")) {
            return new Trigger.Request(on.messageType("request"));
        }
        if (on.has("status")) {
            return new Trigger.Status(on.messageType("status"));
        }
        if (on.has("receive")) {
            return new Trigger.Receive(on.component("receive"), on.number("batch", Defaults.BATCH));
        }
        if (on.has("subscription")) {
            return new Trigger.Subscription(on.component("subscription"));
        }
        return new Trigger.Every(on.duration("every", SOME_TIME, SOME_TIME));
    }

    private static Component.Database database(Part part) {
        return new Component.Database(
                id(part),
                title(part),
                part.place("at"),
                tables(part),
                part.duration("statement", Defaults.STATEMENT_MICROS, NO_TIME),
                part.duration("commit", Defaults.COMMIT_MICROS, NO_TIME),
                part.duration("lockTimeout", Defaults.LOCK_TIMEOUT_MICROS, SOME_TIME),
                part.duration("idleTimeout", Defaults.IDLE_TIMEOUT_MICROS, SOME_TIME),
                Component.Database.Kind.DATABASE,
                part.texts("watermarks"),
                part.has("connections") ? Optional.of(connections(part.in("connections"))) : Optional.empty());
    }

    private static Connections connections(Part part) {
        return new Connections(part.number("atOnce", 1), part.number("line", Defaults.CONNECTIONS_LINE));
    }

    /** A store of tables without transactions: nothing is locked or open between two calls. */
    private static Component.Database store(Part part, Component.Database.Kind kind, List<Table> tables) {
        return new Component.Database(
                id(part),
                title(part),
                part.place("at"),
                tables,
                part.duration("operation", Defaults.OPERATION_MICROS, NO_TIME),
                NO_TIME,
                Defaults.LOCK_TIMEOUT_MICROS,
                Defaults.IDLE_TIMEOUT_MICROS,
                kind,
                List.of(),
                Optional.empty());
    }

    private static List<Table> tables(Part part) {
        ComponentId id = id(part);
        return part.in("tables").parts().stream().map(t -> table(id, t)).toList();
    }

    /** A bucket has one file under a name. */
    private static List<Table> buckets(Part part) {
        ComponentId id = id(part);
        return part.in("buckets").parts().stream()
                .map(bucket -> new Table(new TableId(id, bucket.name()), bucket.messageType("of"), true, List.of()))
                .toList();
    }

    private static Table table(ComponentId database, Part part) {
        return new Table(
                new TableId(database, part.name()),
                part.messageType("of"),
                part.has("unique"),
                part.has("overflow"),
                part.in("columns").parts().stream()
                        .map(column -> new Column(column.name(), column.asValue()))
                        .toList(),
                part.in("captured").node().asBoolean());
    }

    private static Component.Queue queue(Part part) {
        return new Component.Queue(
                id(part),
                title(part),
                part.place("at"),
                part.duration("operation", Defaults.OPERATION_MICROS, NO_TIME),
                part.duration("visibility", Defaults.VISIBILITY_MICROS, SOME_TIME),
                part.duration("wait", Defaults.WAIT_MICROS, MIN_WAIT_MICROS),
                part.number("maxReceives", Defaults.MAX_RECEIVES),
                part.optionalComponent("deadLetters"),
                part.text("kind").equals("dead-letter-queue"),
                part.number("capacity", Defaults.CAPACITY));
    }

    private static Component.Stream stream(Part part) {
        return new Component.Stream(
                id(part),
                title(part),
                part.place("at"),
                part.table("to"),
                part.number("size", Defaults.STREAM_SIZE),
                part.duration("within", Defaults.STREAM_WITHIN_MICROS, SOME_TIME),
                part.duration("operation", Defaults.OPERATION_MICROS, NO_TIME),
                part.duration("callTimeout", Defaults.CALL_TIMEOUT_MICROS, SOME_TIME),
                part.number("capacity", Defaults.CAPACITY));
    }

    /** Its subscribers are known when all components are. */
    private static Component.Topic topic(Part part) {
        return new Component.Topic(
                id(part),
                title(part),
                part.place("at"),
                part.duration("operation", Defaults.OPERATION_MICROS, NO_TIME),
                part.duration("visibility", Defaults.VISIBILITY_MICROS, SOME_TIME),
                part.duration("wait", Defaults.WAIT_MICROS, MIN_WAIT_MICROS),
                List.of(),
                part.number("capacity", Defaults.CAPACITY));
    }
}

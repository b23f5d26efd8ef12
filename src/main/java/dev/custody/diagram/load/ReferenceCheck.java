package dev.custody.diagram.load;

import dev.custody.diagram.Column;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Field;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Nature;
import dev.custody.diagram.News;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Trigger;
import dev.custody.diagram.Value;
import java.util.List;
import java.util.Optional;

/** Whether message types, clients, triggers, tables and queues refer to what is there and fits. */
final class ReferenceCheck implements Check {
    /** What every table has already. */
    private static final List<String> OWN_COLUMNS = List.of("row", "message", "fingerprint");

    @Override
    public void run(Draft draft, Problems problems) {
        Names names = new Names(draft, problems);
        draft.diagram().messages().forEach(type -> check(type, names, problems));
        for (Component component : draft.diagram().components()) {
            String pointer = Pointer.of("components", component.id());
            switch (component) {
                case Component.Client client -> check(client, pointer, draft, names, problems);
                case Component.Service service -> check(service, pointer, names);
                case Component.Database database -> check(database, pointer, draft, names, problems);
                case Component.Queue queue -> check(queue, pointer, draft, names, problems);
                case Component.Topic _ -> {}
                case Component.Stream stream -> names.expect(stream.to(), Pointer.in(pointer, "to"));
            }
        }
    }

    private static void check(MessageType type, Names names, Problems problems) {
        String pointer = Pointer.of("messages", type.id());
        if (Nature.named(type.id().value()).isPresent()) {
            problems.add(
                    pointer,
                    Quote.of(type.id().value()) + " is a nature of messages, which claims can be about.",
                    "Give the message type another name.");
        }
        List<String> fields = type.fields().stream().map(Field::name).toList();
        fields.forEach(field -> checkColumn(field, Pointer.in(pointer, "fields", field), problems));
        type.recipient()
                .filter(field -> !fields.contains(field))
                .ifPresent(field -> problems.add(
                        Pointer.in(pointer, "recipient"),
                        Quote.of(type.id().value()) + " has no field " + Quote.of(field) + ".",
                        Names.choices(fields)));
        type.delivered()
                .ifPresent(table -> checkTarget(table, type.id(), Pointer.in(pointer, "delivered"), names, problems));
        for (int i = 0; i < type.announcedTo().size(); i++) {
            TableId table = type.announcedTo().get(i);
            String at = Pointer.in(pointer, "announced", i);
            checkTarget(table, type.id(), at, names, problems);
            if (type.announcedTo().indexOf(table) < i) {
                problems.add(at, Quote.of(table.toString()) + " is named twice.", "Leave one out.");
            }
        }
    }

    private static void checkTarget(TableId id, MessageTypeId type, String pointer, Names names, Problems problems) {
        names.expect(id, pointer)
                .filter(table -> !table.of().equals(type) && names.knows(table.of()))
                .ifPresent(table -> problems.add(
                        pointer,
                        "The table " + Quote.of(id.toString()) + " holds "
                                + Quote.of(table.of().value()) + ", not " + Quote.of(type.value()) + ".",
                        "Name another table, or change what that one is of."));
    }

    private static void check(Component.Client client, String pointer, Draft draft, Names names, Problems problems) {
        names.expect(client.sends(), Pointer.in(pointer, "sends"));
        String to = Pointer.in(pointer, "to");
        if (client.to().equals(client.id())) {
            problems.add(
                    to, Quote.of(client.id().value()) + " names itself.", "Name the service or queue it sends to.");
            return;
        }
        client.news().ifPresent(news -> checkNews(client, news, pointer, names, problems));
        Optional<Component> target = names.expect(client.to(), to);
        if (target.isEmpty()) {
            return;
        }
        switch (target.get()) {
            case Component.Service service -> {
                if (!(service.trigger() instanceof Trigger.Request(MessageTypeId type))) {
                    problems.add(
                            to,
                            Quote.of(client.to().value()) + " takes no calls.",
                            "Give it \"on\": { \"request\": \"" + client.sends()
                                    + "\" }, or name a service that has it.");
                } else if (!type.equals(client.sends()) && names.knows(type) && names.knows(client.sends())) {
                    problems.add(
                            to,
                            Quote.of(client.to().value()) + " takes " + Quote.of(type.value())
                                    + ", but this client sends "
                                    + Quote.of(client.sends().value()) + ".",
                            "Make the two agree.");
                }
            }
            case Component.Queue queue when !queue.forDeadLetters() -> {}
            case Component.Stream _ -> {}
            case Component.Database database when takesFrom(client, database, draft) -> {}
            case Component.Client _, Component.Database _, Component.Queue _, Component.Topic _ ->
                problems.add(
                        to,
                        Quote.of(client.to().value()) + " is a " + Names.word(target.get())
                                + ": a client calls a service or puts messages into a queue.",
                        "Put a service between them.");
        }
    }

    private static void checkNews(Component.Client client, News news, String pointer, Names names, Problems problems) {
        switch (news) {
            case News.Polls polls -> {
                String at = Pointer.in(pointer, "polls", "service");
                Optional<Component> target = names.expect(polls.service(), at);
                boolean answers = target.orElse(null) instanceof Component.Service service
                        && service.trigger().equals(new Trigger.Status(client.sends()));
                if (target.isPresent() && !answers && names.knows(client.sends())) {
                    problems.add(
                            at,
                            Quote.of(polls.service().value()) + " does not say what became of a "
                                    + Quote.of(client.sends().value()) + ".",
                            "Name a service with \"on\": { \"status\": \"" + client.sends() + "\" }.");
                }
            }
            case News.Hears(ComponentId queue) ->
                names.expect(queue, Component.Queue.class, Pointer.in(pointer, "hears"))
                        .filter(found -> found.forDeadLetters() || client.to().equals(queue))
                        .ifPresent(_ -> problems.add(
                                Pointer.in(pointer, "hears"),
                                Quote.of(queue.value()) + " has other things in it than notifications.",
                                "Name a queue of its own."));
        }
    }

    /** Then the client can write it there by itself. */
    private static boolean takesFrom(Component.Client client, Component.Database database, Draft draft) {
        return draft.message(client.sends()).flatMap(database::takes).isPresent();
    }

    private static void check(Component.Service service, String pointer, Names names) {
        switch (service.trigger()) {
            case Trigger.Request(MessageTypeId type) -> names.expect(type, Pointer.in(pointer, "on", "request"));
            case Trigger.Status(MessageTypeId type) -> names.expect(type, Pointer.in(pointer, "on", "status"));
            case Trigger.Receive(ComponentId queue, int _) ->
                names.expect(queue, Component.Queue.class, Pointer.in(pointer, "on", "receive"));
            case Trigger.Subscription(ComponentId topic) ->
                names.expect(topic, Component.Topic.class, Pointer.in(pointer, "on", "subscription"));
            case Trigger.Every _ -> {}
        }
    }

    private static void check(
            Component.Database database, String pointer, Draft draft, Names names, Problems problems) {
        for (Table table : database.tables()) {
            boolean bucket = database.kind() == Component.Database.Kind.BLOB_STORE;
            String at = Pointer.in(
                    pointer, bucket ? "buckets" : "tables", table.id().table());
            names.expect(table.of(), Pointer.in(at, "of"));
            List<String> fields = draft.message(table.of())
                    .map(type -> type.fields().stream().map(Field::name).toList())
                    .orElse(List.of());
            for (Column column : table.extra()) {
                String columnAt = Pointer.in(at, "columns", column.name());
                checkColumn(column.name(), columnAt, problems);
                if (column.name().equals(Table.OUTCOME) && !column.initial().equals(new Value.Text(Table.DONE))) {
                    problems.add(
                            columnAt,
                            "The column 'outcome' says what became of a message; a new row says \"done\" by itself.",
                            "Write \"outcome\": \"done\", and \"set\": { \"outcome\": \"failed\" } where it failed.");
                }
                if (column.name().equals(Table.STAMP) && !stamps(database, column)) {
                    problems.add(
                            columnAt,
                            "The column 'updated' says when somebody else's system wrote the row, which sets it by itself.",
                            "Write \"updated\": 0 in a table of an external system, or give the column another name.");
                }
                if (fields.contains(column.name())) {
                    problems.add(
                            columnAt,
                            "The messages of the table have a field " + Quote.of(column.name()) + " already.",
                            "Give the column another name.");
                }
            }
        }
    }

    /** In a database with transactions a row is there only later than it was written: a reader would pass it over. */
    private static boolean stamps(Component.Database database, Column column) {
        return database.kind() == Component.Database.Kind.EXTERNAL
                && column.initial().equals(new Value.Int(0));
    }

    private static void checkColumn(String name, String pointer, Problems problems) {
        if (OWN_COLUMNS.contains(name)) {
            problems.add(
                    pointer,
                    "Every table has a column " + Quote.of(name) + " of its own.",
                    "Give this one another name.");
        }
    }

    private static void check(Component.Queue queue, String pointer, Draft draft, Names names, Problems problems) {
        if (queue.deadLetters().isEmpty()) {
            return;
        }
        ComponentId id = queue.deadLetters().get();
        String at = Pointer.in(pointer, "deadLetters");
        if (id.equals(queue.id())) {
            problems.add(at, Quote.of(id.value()) + " names itself.", "Name a dead-letter-queue.");
            return;
        }
        Optional<Component> target = names.expect(id, at);
        Optional<Component.Queue> sharing = draft.all(Component.Queue.class).stream()
                .filter(q -> !q.id().equals(queue.id()) && q.deadLetters().equals(queue.deadLetters()))
                .findFirst();
        if (target.isPresent() && sharing.isPresent()) {
            problems.add(
                    at,
                    Quote.of(sharing.get().id().value())
                            + " sends its dead letters there too: nobody could bring them back"
                            + " to where they came from.",
                    "Give each queue a dead-letter-queue of its own.");
            return;
        }
        if (target.isEmpty() || (target.get() instanceof Component.Queue other && other.forDeadLetters())) {
            return;
        }
        List<String> choices = draft.all(Component.Queue.class).stream()
                .filter(Component.Queue::forDeadLetters)
                .map(q -> q.id().value())
                .toList();
        boolean loops = target.get() instanceof Component.Queue other
                && other.deadLetters().filter(queue.id()::equals).isPresent();
        String mend = "Name a dead-letter-queue. ";
        problems.add(
                at,
                loops
                        ? Quote.of(queue.id().value()) + " and " + Quote.of(id.value())
                                + " are each other's dead letter queue: messages would go round for ever."
                        : Quote.of(id.value()) + " is a " + Names.word(target.get()) + ", not a dead-letter-queue.",
                mend + Names.choices(choices));
    }
}

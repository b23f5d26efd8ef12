package dev.custody.diagram.load;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.News;
import dev.custody.diagram.Program;
import dev.custody.diagram.Step;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Trigger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether messages come to everything that waits for them, and away from everything that takes them. */
final class FlowCheck implements Check {
    @Override
    public void run(Draft draft, Problems problems) {
        if (draft.isPartial()) {
            // Who feeds what can only be said of the whole.
            return;
        }
        Set<ComponentId> fed = new LinkedHashSet<>();
        Set<TableId> filled = new LinkedHashSet<>();
        draft.clients().forEach(client -> {
            fed.add(client.to());
            if (draft.diagram().find(client.to()).orElse(null) instanceof Component.Database database) {
                draft.message(client.sends()).flatMap(database::takes).ifPresent(filled::add);
            }
            client.news().ifPresent(news -> {
                switch (news) {
                    case News.Polls polls -> fed.add(polls.service());
                    case News.Hears _ -> {}
                }
            });
        });
        draft.all(Component.Queue.class).forEach(queue -> queue.deadLetters().ifPresent(fed::add));
        draft.services().forEach(service -> collect(service.program(), fed, filled));
        draft.all(Component.Stream.class).forEach(stream -> filled.add(stream.to()));
        // One that feeds the wrong place, or none, was meant for some place: then who is not fed can't be said.
        List<Usage> wrong = Usage.all(draft).stream()
                .filter(usage -> usage.way() == Usage.Way.FORTH && problems.at(usage.pointer()))
                .toList();
        boolean wrongInsert = wrong.stream().anyMatch(FlowCheck::writesRow);
        boolean wrongFeed = !wrong.stream().allMatch(FlowCheck::writesRow);
        if (!wrongFeed) {
            draft.services().forEach(service -> checkTrigger(service, fed, problems));
        }
        if (!wrongInsert) {
            checkTables(draft, filled, problems);
        }
        checkSinks(draft, fed, wrongFeed, problems);
    }

    private static boolean writesRow(Usage usage) {
        return usage.pointer().endsWith("/insert")
                || usage.pointer().endsWith("/append")
                || usage.pointer().endsWith("/stash");
    }

    private static void collect(Program program, Set<ComponentId> fed, Set<TableId> filled) {
        for (Step step : program.all()) {
            if (step instanceof Step.Feeds feeds) {
                switch (feeds) {
                    case Step.Enqueue(ComponentId queue) -> fed.add(queue);
                    case Step.Notify notify -> fed.add(notify.queue());
                    case Step.Publish(ComponentId topic) -> fed.add(topic);
                    case Step.Insert insert -> filled.add(insert.table());
                    case Step.Append append -> filled.add(append.table());
                    case Step.Stash stash -> filled.add(stash.bucket());
                }
            }
        }
    }

    private static void checkTrigger(Component.Service service, Set<ComponentId> fed, Problems problems) {
        String never = Quote.of(service.id().value()) + " never starts: ";
        String pointer = Pointer.of("components", service.id(), "on");
        if (problems.touch(pointer)) {
            return;
        }
        switch (service.trigger()) {
            case Trigger.Request(MessageTypeId type)
            when !fed.contains(service.id()) ->
                problems.add(
                        Pointer.in(pointer, "request"),
                        never + "nobody calls it.",
                        "Add a client that sends \"" + type + "\" to it.");
            case Trigger.Status(MessageTypeId type)
            when !fed.contains(service.id()) ->
                problems.add(
                        Pointer.in(pointer, "status"),
                        never + "nobody asks it.",
                        "Add \"polls\": { \"service\": \"" + service.id() + "\" } to a client that sends \"" + type
                                + "\".");
            case Trigger.Receive(ComponentId queue, int _)
            when !fed.contains(queue) ->
                problems.add(
                        Pointer.in(pointer, "receive"),
                        never + "nobody puts messages into " + Quote.of(queue.value()) + ".",
                        "Add a step { \"enqueue\": \"" + queue + "\" } somewhere, or a client.");
            case Trigger.Subscription(ComponentId topic)
            when !fed.contains(topic) ->
                problems.add(
                        Pointer.in(pointer, "subscription"),
                        never + "nobody publishes to " + Quote.of(topic.value()) + ".",
                        "Add a step { \"publish\": \"" + topic + "\" } somewhere.");
            case Trigger.Request _, Trigger.Status _, Trigger.Receive _, Trigger.Subscription _, Trigger.Every _ -> {}
        }
    }

    private static void checkSinks(Draft draft, Set<ComponentId> fed, boolean wrongFeed, Problems problems) {
        Set<ComponentId> emptied = new LinkedHashSet<>();
        for (Component.Service service : draft.services()) {
            if (service.trigger() instanceof Trigger.Receive(ComponentId queue, int _)) {
                emptied.add(queue);
            }
        }
        for (Component.Client client : draft.clients()) {
            if (client.news().orElse(null) instanceof News.Hears(ComponentId queue)) {
                emptied.add(queue);
                String pointer = Pointer.of("components", client.id(), "hears");
                if (!fed.contains(queue) && !wrongFeed && !problems.at(pointer)) {
                    problems.add(
                            pointer,
                            "Nobody puts notifications into " + Quote.of(queue.value()) + ".",
                            "Add a step { \"notify\": \"" + queue + "\", \"outcome\": \"done\" } somewhere.");
                }
            }
        }
        for (Component.Queue queue : draft.all(Component.Queue.class)) {
            String pointer = Pointer.of("components", queue.id());
            if (problems.at(pointer) || (queue.forDeadLetters() && wrongFeed)) {
                continue;
            }
            if (queue.forDeadLetters() && !fed.contains(queue.id())) {
                problems.add(
                        pointer,
                        "No queue has " + Quote.of(queue.id().value()) + " for its dead letters.",
                        "Give a queue \"deadLetters\": \"" + queue.id() + "\", or leave it out.");
            } else if (!queue.forDeadLetters() && !emptied.contains(queue.id())) {
                problems.add(
                        pointer,
                        "Nobody takes messages out of " + Quote.of(queue.id().value()) + ".",
                        "Add a service with \"on\": { \"receive\": \"" + queue.id() + "\" }.");
            }
        }
        for (Component.Stream stream : draft.all(Component.Stream.class)) {
            String pointer = Pointer.of("components", stream.id());
            if (!fed.contains(stream.id()) && !wrongFeed && !problems.at(pointer)) {
                problems.add(
                        pointer,
                        "Nobody puts messages into " + Quote.of(stream.id().value()) + ".",
                        "Add a step { \"enqueue\": \"" + stream.id() + "\" } somewhere, or a client.");
            }
        }
        for (Component.Topic topic : draft.all(Component.Topic.class)) {
            if (topic.subscribers().isEmpty() && !problems.at(Pointer.of("components", topic.id()))) {
                problems.add(
                        Pointer.of("components", topic.id()),
                        "Nobody subscribes to " + Quote.of(topic.id().value()) + ".",
                        "Add a service with \"on\": { \"subscription\": \"" + topic.id() + "\" }.");
            }
        }
    }

    private static void checkTables(Draft draft, Set<TableId> filled, Problems problems) {
        for (MessageType type : draft.diagram().messages()) {
            String pointer = Pointer.of("messages", type.id());
            type.delivered()
                    .ifPresent(table -> checkTable(draft, table, filled, Pointer.in(pointer, "delivered"), problems));
            for (int i = 0; i < type.announcedTo().size(); i++) {
                checkTable(draft, type.announcedTo().get(i), filled, Pointer.in(pointer, "announced", i), problems);
            }
        }
    }

    private static void checkTable(Draft draft, TableId table, Set<TableId> filled, String pointer, Problems problems) {
        if (draft.table(table).isPresent() && !filled.contains(table)) {
            problems.add(
                    pointer,
                    "No step inserts into " + Quote.of(table.toString()) + ".",
                    "Add { \"insert\": \"" + table + "\" } to a program, or name another table.");
        }
    }
}

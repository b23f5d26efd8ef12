package dev.custody.diagram.load;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Step;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether messages of the right type come to each step: follows them through queues and topics. */
final class TypeCheck implements Check {
    @Override
    public void run(Draft draft, Problems problems) {
        if (draft.isPartial()) {
            return;
        }
        Map<ComponentId, Set<MessageTypeId>> held = new LinkedHashMap<>();
        draft.diagram().components().forEach(component -> held.put(component.id(), new TreeSet<>()));
        draft.clients().forEach(client -> hold(held, client.to(), Set.of(client.sends())));
        // A type passes at least one more component with each round, or nothing changes any more.
        for (int round = 0; round < draft.diagram().components().size(); round++) {
            for (Component.Service service : draft.services()) {
                Set<MessageTypeId> hand = hand(service, held);
                walk(service.program().steps(), "", hand, draft, (step, _, types) -> {
                    if (step instanceof Step.Enqueue(ComponentId queue)) {
                        hold(held, queue, types);
                    } else if (step instanceof Step.Notify notify) {
                        hold(held, notify.queue(), types);
                    } else if (step instanceof Step.Publish(ComponentId topic)) {
                        hold(held, topic, types);
                    }
                });
            }
            for (Component.Queue queue : draft.all(Component.Queue.class)) {
                queue.deadLetters().ifPresent(to -> hold(held, to, types(held, queue.id())));
            }
        }
        for (Component.Stream stream : draft.all(Component.Stream.class)) {
            String pointer = Pointer.of("components", stream.id(), "to");
            draft.table(stream.to())
                    .map(Table::of)
                    .filter(type -> draft.message(type).isPresent())
                    .ifPresent(wanted -> compare(wanted, types(held, stream.id()), pointer, draft, problems));
        }
        for (Component.Service service : draft.services()) {
            String pointer = Pointer.of("components", service.id(), "program");
            walk(service.program().steps(), pointer, hand(service, held), draft, (step, at, types) -> {
                wanted(step, draft).ifPresent(wanted -> compare(wanted, types, at, draft, problems));
            });
        }
    }

    private static void compare(
            MessageTypeId wanted, Set<MessageTypeId> types, String at, Draft draft, Problems problems) {
        for (MessageTypeId type : types) {
            if (!type.equals(wanted) && draft.message(type).isPresent()) {
                problems.add(
                        at,
                        "Here comes a message of type " + Quote.of(type.value()) + ", but this step is for "
                                + Quote.of(wanted.value()) + ".",
                        "Make the two agree.");
            }
        }
    }

    private static Optional<MessageTypeId> wanted(Step step, Draft draft) {
        return switch (step) {
            case Step.Validate validate -> draft.message(validate.type()).map(type -> type.id());
            case Step.Guess guess -> draft.message(guess.type()).map(type -> type.id());
            case Step.Insert insert -> of(insert.table(), draft);
            case Step.Append append -> of(append.table(), draft);
            case Step.Stash stash -> of(stash.bucket(), draft);
            case Step.Load load -> of(load.bucket(), draft);
            case Step.Enqueue _, Step.Notify _, Step.Publish _ -> Optional.empty();
            case Step.Reads _, Step.Settles _, Step.Block _ -> Optional.empty();
            case Step.Work _, Step.Reply _, Step.End _, Step.Keep _, Step.Buffer _ -> Optional.empty();
        };
    }

    private static Optional<MessageTypeId> of(TableId table, Draft draft) {
        return draft.table(table)
                .map(Table::of)
                .filter(type -> draft.message(type).isPresent());
    }

    private static Set<MessageTypeId> hand(Component.Service service, Map<ComponentId, Set<MessageTypeId>> held) {
        return switch (service.trigger()) {
            case Trigger.Request(MessageTypeId type) -> Set.of(type);
            case Trigger.Receive(ComponentId queue, int _) -> types(held, queue);
            case Trigger.Subscription(ComponentId topic) -> types(held, topic);
            case Trigger.Status _, Trigger.Every _ -> Set.of();
        };
    }

    private static Set<MessageTypeId> types(Map<ComponentId, Set<MessageTypeId>> held, ComponentId sink) {
        return new TreeSet<>(held.getOrDefault(sink, Set.of()));
    }

    private static void hold(Map<ComponentId, Set<MessageTypeId>> held, ComponentId sink, Set<MessageTypeId> types) {
        held.getOrDefault(sink, new TreeSet<>()).addAll(types);
    }

    private interface Visitor {
        /** @param types what the message at hand may be of */
        void visit(Step step, String pointer, Set<MessageTypeId> types);
    }

    private static void walk(List<Step> steps, String pointer, Set<MessageTypeId> hand, Draft draft, Visitor visitor) {
        Optional<TableId> selected = Optional.empty();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String at = Pointer.in(pointer, i, step.verb());
            visitor.visit(step, at, hand);
            switch (step) {
                case Step.Select select -> selected = Optional.of(select.table());
                case Step.Changes changes -> selected = Optional.of(changes.table());
                case Step.Fetch fetch -> selected = Optional.of(fetch.table());
                case Step.Each each -> {
                    Set<MessageTypeId> rows = selected.flatMap(draft::table)
                            .map(table -> Set.of(table.of()))
                            .orElse(Set.of());
                    walk(each.steps(), at, rows, draft, visitor);
                }
                case Step.Log log ->
                    walk(log.steps(), Pointer.in(pointer, i, log.member()), Set.of(log.type()), draft, visitor);
                case Step.Otherwise otherwise -> {
                    visitor.visit(otherwise.tried(), at, hand);
                    walk(otherwise.steps(), Pointer.in(pointer, i, otherwise.member()), hand, draft, visitor);
                }
                case Step.Alone _, Step.Feeds _, Step.Load _, Step.Settles _ -> {}
            }
        }
    }
}

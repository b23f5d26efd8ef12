package dev.custody.diagram.load;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Step;
import dev.custody.diagram.Trigger;
import java.util.ArrayList;
import java.util.List;

/**
 * Who deals with whom.
 *
 * @param from the one whose line in the file says so, at {@code pointer}
 * @param way how messages travel between the two
 */
record Usage(ComponentId from, ComponentId to, Way way, String pointer) {
    enum Way {
        FORTH,
        BACK,
        /** Rows are read, and changed. */
        BOTH,
        /** Only talk about messages. */
        NONE
    }

    /** Every one in the diagram, in the order of the file. */
    static List<Usage> all(Draft draft) {
        List<Usage> usages = new ArrayList<>();
        for (Component component : draft.diagram().components()) {
            String pointer = Pointer.of("components", component.id());
            switch (component) {
                case Component.Client client ->
                    usages.add(new Usage(client.id(), client.to(), Way.FORTH, Pointer.in(pointer, "to")));
                case Component.Queue queue ->
                    queue.deadLetters()
                            .ifPresent(to -> usages.add(
                                    new Usage(queue.id(), to, Way.FORTH, Pointer.in(pointer, "deadLetters"))));
                case Component.Service service -> {
                    addTrigger(service, Pointer.in(pointer, "on"), usages);
                    addSteps(service, service.program().steps(), Pointer.in(pointer, "program"), usages);
                }
                case Component.Database _, Component.Topic _ -> {}
            }
        }
        return usages;
    }

    private static void addTrigger(Component.Service service, String pointer, List<Usage> usages) {
        switch (service.trigger()) {
            case Trigger.Receive(ComponentId queue) ->
                usages.add(new Usage(service.id(), queue, Way.BACK, Pointer.in(pointer, "receive")));
            case Trigger.Subscription(ComponentId topic) ->
                usages.add(new Usage(service.id(), topic, Way.BACK, Pointer.in(pointer, "subscription")));
            case Trigger.Request _, Trigger.Every _ -> {}
        }
    }

    private static void addSteps(Component.Service service, List<Step> steps, String pointer, List<Usage> usages) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String at = Pointer.in(pointer, i, step.verb());
            switch (step) {
                case Step.Insert insert ->
                    usages.add(new Usage(service.id(), insert.table().database(), Way.FORTH, at));
                case Step.Select select ->
                    usages.add(new Usage(service.id(), select.table().database(), Way.BOTH, at));
                case Step.Update update ->
                    usages.add(new Usage(service.id(), update.table().database(), Way.NONE, at));
                case Step.Commit commit -> usages.add(new Usage(service.id(), commit.database(), Way.NONE, at));
                case Step.Enqueue enqueue -> usages.add(new Usage(service.id(), enqueue.queue(), Way.FORTH, at));
                case Step.Publish publish -> usages.add(new Usage(service.id(), publish.topic(), Way.FORTH, at));
                case Step.Ack ack -> usages.add(new Usage(service.id(), ack.from(), Way.NONE, at));
                case Step.Each each -> addSteps(service, each.steps(), at, usages);
                case Step.Validate _, Step.Work _, Step.Reply _ -> {}
            }
        }
    }
}

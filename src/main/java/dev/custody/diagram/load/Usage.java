package dev.custody.diagram.load;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.News;
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
                case Component.Client client -> {
                    usages.add(new Usage(client.id(), client.to(), Way.FORTH, Pointer.in(pointer, "to")));
                    client.news().ifPresent(news -> addNews(client, news, pointer, usages));
                }
                case Component.Queue queue ->
                    queue.deadLetters()
                            .ifPresent(to -> usages.add(
                                    new Usage(queue.id(), to, Way.FORTH, Pointer.in(pointer, "deadLetters"))));
                case Component.Service service -> {
                    addTrigger(service, Pointer.in(pointer, "on"), usages);
                    addSteps(service, service.program().steps(), Pointer.in(pointer, "program"), usages);
                }
                case Component.Stream stream ->
                    usages.add(new Usage(stream.id(), stream.to().database(), Way.FORTH, Pointer.in(pointer, "to")));
                case Component.Database _, Component.Topic _ -> {}
            }
        }
        return usages;
    }

    private static void addNews(Component.Client client, News news, String pointer, List<Usage> usages) {
        switch (news) {
            case News.Polls polls ->
                usages.add(new Usage(client.id(), polls.service(), Way.NONE, Pointer.in(pointer, "polls", "service")));
            case News.Hears(ComponentId queue) ->
                usages.add(new Usage(client.id(), queue, Way.BACK, Pointer.in(pointer, "hears")));
        }
    }

    private static void addTrigger(Component.Service service, String pointer, List<Usage> usages) {
        switch (service.trigger()) {
            case Trigger.Receive(ComponentId queue, int _) ->
                usages.add(new Usage(service.id(), queue, Way.BACK, Pointer.in(pointer, "receive")));
            case Trigger.Subscription(ComponentId topic) ->
                usages.add(new Usage(service.id(), topic, Way.BACK, Pointer.in(pointer, "subscription")));
            case Trigger.Request _, Trigger.Status _, Trigger.Every _ -> {}
        }
    }

    private static void addSteps(Component.Service service, List<Step> steps, String pointer, List<Usage> usages) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            addStep(service, step, Pointer.in(pointer, i, step.verb()), usages);
            if (step instanceof Step.Block block) {
                addSteps(service, block.steps(), Pointer.in(pointer, i, block.member()), usages);
            }
        }
    }

    private static void addStep(Component.Service service, Step step, String at, List<Usage> usages) {
        switch (step) {
            case Step.Feeds feeds -> usages.add(new Usage(service.id(), feeds.sink(), Way.FORTH, at));
            case Step.Reads reads -> usages.add(new Usage(service.id(), reads.sink(), Way.BOTH, at));
            case Step.Settles settles -> usages.add(new Usage(service.id(), settles.sink(), Way.NONE, at));
            case Step.Otherwise otherwise -> addStep(service, otherwise.tried(), at, usages);
            case Step.Alone _, Step.Each _, Step.Log _ -> {}
        }
    }
}

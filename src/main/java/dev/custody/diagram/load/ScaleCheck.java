package dev.custody.diagram.load;

import dev.custody.diagram.Component;
import dev.custody.diagram.Scale;
import dev.custody.diagram.Trigger;

/** Whether what scales by a backlog has one, and knows between what. */
final class ScaleCheck implements Check {
    @Override
    public void run(Draft draft, Problems problems) {
        for (Component.Service service : draft.services()) {
            service.scale().ifPresent(scale -> check(service, scale, draft, problems));
        }
    }

    private static void check(Component.Service service, Scale scale, Draft draft, Problems problems) {
        String component = Pointer.of("components", service.id());
        String pointer = Pointer.in(component, "scale");
        if (!(service.trigger() instanceof Trigger.Receive)) {
            problems.add(
                    pointer,
                    Quote.of(service.id().value()) + " receives from no queue: there is no backlog to scale by.",
                    "Leave it out, and say how many 'replicas' run.");
        }
        if (scale.from() > scale.to()) {
            problems.add(
                    pointer,
                    "No number will do: from " + scale.from() + " is more than to " + scale.to() + ".",
                    "Swap them.");
        }
        if (draft.root().in("components").in(service.id().value()).has("replicas")) {
            problems.add(
                    Pointer.in(component, "replicas"),
                    "'scale' says already how many run.",
                    "Leave 'replicas' out: 'to' is the most.");
        }
    }
}

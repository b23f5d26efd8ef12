package dev.custody.diagram.load;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Link;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the links join what deals with one another, in the direction in which messages travel. */
final class LinkCheck implements Check {
    @Override
    public void run(Draft draft, Problems problems) {
        List<Usage> usages = Usage.all(draft);
        checkEnds(draft, problems);
        if (draft.linksSetAside()) {
            return;
        }
        checkMissing(draft, usages, problems);
        checkDirections(draft, usages, problems);
        if (draft.setAside().isEmpty()) {
            checkForgotten(draft, usages, problems);
        }
        findLoop(draft, problems);
    }

    private static void checkEnds(Draft draft, Problems problems) {
        Names names = new Names(draft, problems);
        List<Link> links = draft.diagram().links();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            String pointer = Pointer.of("links", i);
            names.expect(link.from(), Pointer.in(pointer, "from"));
            names.expect(link.to(), Pointer.in(pointer, "to"));
            if (link.from().equals(link.to())) {
                problems.add(
                        pointer,
                        "The link joins " + Quote.of(link.from().value()) + " to itself.",
                        "A link joins two components.");
            }
            for (int before = 0; before < i; before++) {
                if (links.get(before).joins(link.from(), link.to())) {
                    problems.add(
                            pointer,
                            "There is a link between " + Quote.of(link.from().value()) + " and "
                                    + Quote.of(link.to().value()) + " already: /links/" + before + ".",
                            "Leave one out: a link serves both directions.");
                    break;
                }
            }
        }
    }

    private static void checkMissing(Draft draft, List<Usage> usages, Problems problems) {
        Set<Set<ComponentId>> said = new LinkedHashSet<>();
        for (Usage usage : usages) {
            boolean known = !problems.at(usage.pointer())
                    && draft.diagram().find(usage.to()).isPresent()
                    && !usage.from().equals(usage.to());
            if (known
                    && draft.diagram().link(usage.from(), usage.to()).isEmpty()
                    && said.add(Set.of(usage.from(), usage.to()))) {
                boolean back = usage.way() == Usage.Way.BACK;
                problems.add(
                        usage.pointer(),
                        "There is no link between " + Quote.of(usage.from().value()) + " and "
                                + Quote.of(usage.to().value()) + ".",
                        "Add to the links: { \"from\": \"" + (back ? usage.to() : usage.from()) + "\", \"to\": \""
                                + (back ? usage.from() : usage.to()) + "\" }.");
            }
        }
    }

    private static void checkDirections(Draft draft, List<Usage> usages, Problems problems) {
        List<Link> links = draft.diagram().links();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            if (travels(usages, link.to(), link.from()) && !travels(usages, link.from(), link.to())) {
                problems.add(
                        Pointer.of("links", i),
                        "Messages travel from " + Quote.of(link.to().value()) + " to "
                                + Quote.of(link.from().value()) + ", but the link is drawn the other way.",
                        "Swap 'from' and 'to'.");
            }
        }
    }

    private static boolean travels(List<Usage> usages, ComponentId from, ComponentId to) {
        return usages.stream().anyMatch(usage -> switch (usage.way()) {
            case FORTH -> usage.from().equals(from) && usage.to().equals(to);
            case BACK -> usage.from().equals(to) && usage.to().equals(from);
            case BOTH ->
                (usage.from().equals(from) && usage.to().equals(to))
                        || (usage.from().equals(to) && usage.to().equals(from));
            case NONE -> false;
        });
    }

    private static void checkForgotten(Draft draft, List<Usage> usages, Problems problems) {
        for (Component component : draft.diagram().components()) {
            ComponentId id = component.id();
            boolean linked = draft.diagram().links().stream()
                    .anyMatch(link -> link.from().equals(id) || link.to().equals(id));
            boolean used = usages.stream()
                    .anyMatch(usage -> usage.from().equals(id) || usage.to().equals(id));
            if (!linked && !used) {
                problems.add(
                        Pointer.of("components", id),
                        "Nothing deals with " + Quote.of(id.value()) + ".",
                        "Give it a link and a step that uses it, or leave it out.");
            }
        }
    }

    /** What comes back to a client has arrived; any other round trip would never end. */
    private static void findLoop(Draft draft, Problems problems) {
        List<ComponentId> done = new ArrayList<>();
        for (Component component : draft.diagram().components()) {
            Optional<List<ComponentId>> loop = loop(draft, component.id(), new ArrayList<>(), done);
            if (loop.isPresent()) {
                List<ComponentId> round = loop.get();
                List<String> names = round.stream().map(ComponentId::value).toList();
                problems.add(
                        Pointer.of("links", last(draft, round)),
                        "The links go round in a loop: " + String.join(" → ", names) + ".",
                        "Messages would go round for ever: leave a link of the loop out, or turn it.");
                return;
            }
        }
    }

    private static Optional<List<ComponentId>> loop(
            Draft draft, ComponentId at, List<ComponentId> way, List<ComponentId> done) {
        int seen = way.indexOf(at);
        if (seen >= 0) {
            List<ComponentId> round = new ArrayList<>(way.subList(seen, way.size()));
            round.add(at);
            return Optional.of(round);
        }
        if (done.contains(at)) {
            return Optional.empty();
        }
        way.add(at);
        for (Link link : draft.diagram().links()) {
            boolean ends = draft.diagram()
                    .find(link.to())
                    .filter(c -> !(c instanceof Component.Client))
                    .isEmpty();
            if (link.from().equals(at) && !ends && !link.to().equals(at)) {
                Optional<List<ComponentId>> loop = loop(draft, link.to(), way, done);
                if (loop.isPresent()) {
                    return loop;
                }
            }
        }
        way.removeLast();
        done.add(at);
        return Optional.empty();
    }

    private static int last(Draft draft, List<ComponentId> round) {
        ComponentId from = round.get(round.size() - 2);
        ComponentId to = round.getLast();
        List<Link> links = draft.diagram().links();
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).from().equals(from) && links.get(i).to().equals(to)) {
                return i;
            }
        }
        return 0;
    }
}

package dev.custody.desktop.present;

import dev.custody.desktop.canvas.Selection;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.scenario.story.Focus;
import dev.custody.scenario.story.Scenario;
import dev.custody.trace.MessageId;
import java.util.Optional;

/** What a beat looks at, as the picture knows it. */
final class Looking {
    private Looking() {}

    /** What is selected where a beat looks there; nothing for all of the diagram, and for a panel. */
    static Selection at(Focus focus, Diagram diagram) {
        return switch (focus) {
            case Focus.OnComponent(var component) -> new Selection.OfComponent(component);
            case Focus.OnMessage(int message) -> new Selection.OfMessage(new MessageId(message));
            case Focus.OnLink on ->
                link(diagram, on).<Selection>map(Selection.OfLink::new).orElseGet(Selection.None::new);
            case Focus.Everything _, Focus.OnPanel _ -> new Selection.None();
        };
    }

    /** A link is one way with two directions. */
    private static Optional<Link> link(Diagram diagram, Focus.OnLink on) {
        return diagram.links().stream()
                .filter(link -> (link.from().equals(on.from()) && link.to().equals(on.to()))
                        || (link.from().equals(on.to()) && link.to().equals(on.from())))
                .findFirst();
    }

    /** Whether there is a panel beside the picture in any beat. */
    static boolean opensPanel(Scenario scenario) {
        return scenario.beats().stream().anyMatch(beat -> panel(beat.focus()).isPresent());
    }

    /** The panel beside the picture that a beat looks at. */
    static Optional<String> panel(Focus focus) {
        return focus instanceof Focus.OnPanel(Focus.Panel panel) ? Optional.of(panel.id()) : Optional.empty();
    }
}

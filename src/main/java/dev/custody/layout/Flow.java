package dev.custody.layout;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.News;
import dev.custody.diagram.Program;
import dev.custody.diagram.Step;
import java.util.Optional;

/**
 * In which directions copies of messages travel on a link, whichever way it was drawn.
 *
 * @param forward from the link's {@code from} to its {@code to}
 */
public record Flow(boolean forward, boolean backward) {

    public static Flow of(Diagram diagram, Link link) {
        Component from = diagram.component(link.from());
        Component to = diagram.component(link.to());
        boolean backward = gives(to, from);
        return new Flow(gives(from, to) || !backward, backward);
    }

    private static boolean gives(Component from, Component to) {
        return switch (from) {
            case Component.Client client -> client.to().equals(to.id());
            case Component.Service service -> writes(service.program(), to.id());
            case Component.Queue queue ->
                queue.deadLetters().filter(to.id()::equals).isPresent() || feeds(from, to);
            case Component.Stream stream -> stream.to().database().equals(to.id());
            case Component.Database _, Component.Topic _ -> feeds(from, to);
        };
    }

    private static boolean feeds(Component sink, Component to) {
        if (to instanceof Component.Client client) {
            return client.news().equals(Optional.of(new News.Hears(sink.id())));
        }
        return to instanceof Component.Service service
                && (Layout.isFedBy(service, sink.id()) || reads(service.program(), sink.id()));
    }

    private static boolean writes(Program program, ComponentId to) {
        return program.all().stream()
                .anyMatch(
                        step -> step instanceof Step.Feeds feeds && feeds.sink().equals(to));
    }

    private static boolean reads(Program program, ComponentId from) {
        return program.all().stream()
                .anyMatch(
                        step -> step instanceof Step.Reads reads && reads.sink().equals(from));
    }
}

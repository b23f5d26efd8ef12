package dev.custody.desktop.canvas.layout;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Step;
import java.util.List;

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
            case Component.Service service -> writes(service.program().steps(), to.id());
            case Component.Queue queue ->
                queue.deadLetters().filter(to.id()::equals).isPresent() || feeds(from, to);
            case Component.Database _, Component.Topic _ -> feeds(from, to);
        };
    }

    private static boolean feeds(Component sink, Component to) {
        return to instanceof Component.Service service
                && (Layout.isFedBy(service, sink.id())
                        || reads(service.program().steps(), sink.id()));
    }

    private static boolean writes(List<Step> steps, ComponentId to) {
        return steps.stream().anyMatch(step -> switch (step) {
            case Step.Insert insert -> insert.table().database().equals(to);
            case Step.Enqueue enqueue -> enqueue.queue().equals(to);
            case Step.Publish publish -> publish.topic().equals(to);
            case Step.Each each -> writes(each.steps(), to);
            case Step.Validate _, Step.Work _, Step.Select _, Step.Update _, Step.Commit _, Step.Ack _, Step.Reply _ ->
                false;
        });
    }

    private static boolean reads(List<Step> steps, ComponentId from) {
        return steps.stream().anyMatch(step -> switch (step) {
            case Step.Select select -> select.table().database().equals(from);
            case Step.Each each -> reads(each.steps(), from);
            case Step.Validate _,
                    Step.Work _,
                    Step.Insert _,
                    Step.Enqueue _,
                    Step.Publish _,
                    Step.Update _,
                    Step.Commit _,
                    Step.Ack _,
                    Step.Reply _ -> false;
        });
    }
}

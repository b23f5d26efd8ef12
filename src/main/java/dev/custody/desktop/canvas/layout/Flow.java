package dev.custody.desktop.canvas.layout;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Step;
import java.util.List;

/**
 * In which directions copies of messages travel on a link. A worker calls its queue, yet the messages come from the queue: the
 * arrow heads show the latter.
 *
 * @param forward from the link's {@code from} to its {@code to}
 */
public record Flow(boolean forward, boolean backward) {

    public static Flow of(Diagram diagram, Link link) {
        if (!(diagram.component(link.from()) instanceof Component.Service service)) {
            return new Flow(true, false);
        }
        boolean fed = Layout.isFedBy(service, link.to());
        boolean gives = writes(service.program().steps(), link.to());
        boolean takes = fed || reads(service.program().steps(), link.to());
        return new Flow(gives || !takes, takes);
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

package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
import dev.custody.layout.Anatomy;
import dev.custody.layout.ClientAnatomy;
import dev.custody.layout.DatabaseAnatomy;
import dev.custody.layout.Layout;
import dev.custody.layout.ServiceAnatomy;
import dev.custody.layout.VesselAnatomy;
import dev.custody.picture.DiagramWords;

/** Makes the view of a component. */
final class ComponentViews {
    private ComponentViews() {}

    static ComponentView of(Component component, Layout layout, DiagramWords words) {
        Anatomy anatomy = layout.anatomy(component.id());
        ComponentView view = switch (component) {
            case Component.Client client -> new ClientView(client, (ClientAnatomy) anatomy, words);
            case Component.Service service ->
                new ServiceView(
                        service, (ServiceAnatomy) anatomy, layout.metrics().token(), words);
            case Component.Database database ->
                new DatabaseView(database, (DatabaseAnatomy) anatomy, layout.diagram(), words);
            case Component.Queue queue ->
                new VesselView(queue, (VesselAnatomy) anatomy, layout.isHeadRight(queue.id()), words);
            case Component.Stream stream ->
                new VesselView(stream, (VesselAnatomy) anatomy, layout.isHeadRight(stream.id()), words);
            case Component.Topic topic ->
                new VesselView(topic, (VesselAnatomy) anatomy, layout.isHeadRight(topic.id()), words);
        };
        view.setId("component-" + component.id().value());
        return view;
    }
}

package dev.custody.layout;

import dev.custody.diagram.Component;

/** The inside of a component: its size, and where in it messages sit. Relative to its upper left corner. */
public sealed interface Anatomy permits ClientAnatomy, ServiceAnatomy, DatabaseAnatomy, VesselAnatomy {
    double width();

    double height();

    /** The anatomy of that component. */
    static Anatomy of(Component component, Metrics metrics) {
        return switch (component) {
            case Component.Client _ -> new ClientAnatomy(metrics);
            case Component.Service service -> new ServiceAnatomy(service, metrics);
            case Component.Database database -> new DatabaseAnatomy(database, metrics);
            case Component.Queue queue -> VesselAnatomy.of(queue, metrics);
            case Component.Stream stream -> VesselAnatomy.of(stream, metrics);
            case Component.Topic topic -> VesselAnatomy.of(topic, metrics);
        };
    }
}

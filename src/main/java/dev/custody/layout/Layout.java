package dev.custody.layout;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Place;
import dev.custody.diagram.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the components and links of a diagram stand, fitted into a window: as large as they fit, and with the space that is
 * left over between them.
 */
public final class Layout {
    private record Way(ComponentId from, ComponentId to) {}

    /** The room around everything, in parts of a token. */
    private static final double MARGIN = 0.6;

    /** What is lost at the lowest component is marked below it: room for that, in parts of a token. */
    private static final double FOOT = 2;

    private final Diagram diagram;
    private final Grid grid;
    private final Map<ComponentId, Box> boxes = new LinkedHashMap<>();
    private final Map<ComponentId, Boolean> headRight = new LinkedHashMap<>();
    private final List<Track> tracks = new ArrayList<>();
    private final Map<Way, Course> courses = new HashMap<>();
    private final Map<ComponentId, Place> moved;
    private final Viewport home;

    /** @param width and {@code height} of the window, in pixels */
    public Layout(Diagram diagram, Metrics metrics, double width, double height) {
        this(diagram, metrics, width, height, Map.of());
    }

    /**
     * @param width and {@code height} of the window, in pixels
     * @param moved where components stand that are not at the place that the diagram gives them
     */
    public Layout(Diagram diagram, Metrics metrics, double width, double height, Map<ComponentId, Place> moved) {
        this(diagram, metrics, width, height, moved, width, height);
    }

    /**
     * The same, in as many rows as it has in a window of another size: one that comes and goes leaves them as they are.
     *
     * @param roomWidth and {@code roomHeight} of that window
     */
    public Layout(
            Diagram diagram,
            Metrics metrics,
            double width,
            double height,
            Map<ComponentId, Place> moved,
            double roomWidth,
            double roomHeight) {
        this.diagram = diagram;
        this.moved = Map.copyOf(moved);
        grid = Grid.fitting(diagram, metrics, width, height, roomWidth, roomHeight);
        place();
        Viewport own = showing(grid.bounds(), width, height);
        // What a person has put elsewhere moves the rest only if it would be out of sight.
        home = own.seen(width, height).holds(extent(), 0) ? own : showing(bounds(), width, height);
        route();
    }

    private Viewport showing(Box all, double width, double height) {
        double fit = Math.min(width / all.width(), height / all.height());
        double scale = Math.max(0.05, Math.min(fit, metrics().maxScale()));
        return new Viewport(
                scale,
                (width - all.width() * scale) / 2 - all.x() * scale,
                (height - all.height() * scale) / 2 - all.y() * scale);
    }

    /** As another, but for the place of one component. */
    private Layout(Layout other, Map<ComponentId, Place> moved) {
        diagram = other.diagram;
        grid = other.grid;
        this.moved = Map.copyOf(moved);
        home = other.home;
        place();
        route();
    }

    /** The same with that component elsewhere: nothing else moves, and what was in sight stays there. */
    public Layout moved(ComponentId id, Place place) {
        Map<ComponentId, Place> places = new HashMap<>(moved);
        places.put(id, place);
        return new Layout(this, places);
    }

    private void route() {
        for (Link link : diagram.links()) {
            Track track = track(link);
            tracks.add(track);
            courses.putIfAbsent(new Way(link.from(), link.to()), new Course(track, true));
            courses.putIfAbsent(new Way(link.to(), link.from()), new Course(track, false));
        }
        for (Component component : diagram.components()) {
            headRight.put(component.id(), consumersAreRight(component.id()));
        }
    }

    private Track track(Link link) {
        Box from = box(link.from());
        Box to = box(link.to());
        if (anatomy(link.from()) instanceof VesselAnatomy vessel
                && vessel.labelled()
                && vessel.channels().contains(link.to().value())
                && link.via().isEmpty()
                && Router.isSideways(from, to)) {
            // Each subscriber's link begins at its lane.
            int channel = vessel.channels().indexOf(link.to().value());
            double share = (channel + 0.5) / vessel.channels().size();
            return Router.fromLane(from, from.y() + vessel.lane(channel).centerY(), share, to);
        }
        return Router.route(from, to, link.via().stream().map(grid::point).toList());
    }

    private void place() {
        for (Component component : diagram.components()) {
            Place elsewhere = moved.get(component.id());
            boxes.put(
                    component.id(),
                    grid.box(component.id(), elsewhere == null ? grid.placeOf(component.id()) : elsewhere));
        }
    }

    /** The place whose middle is there. */
    public Place placeAt(Point world) {
        return grid.place(world);
    }

    /** All components, and some room around them. */
    public Box bounds() {
        return bounds(boxes.values(), metrics());
    }

    /** All components, without any room around them. */
    public Box extent() {
        return boxes.values().stream().reduce(Box::with).orElse(new Box(0, 0, 1, 1));
    }

    static Box bounds(Collection<Box> boxes, Metrics metrics) {
        if (boxes.isEmpty()) {
            return new Box(0, 0, 1, 1);
        }
        Box all = boxes.stream().reduce(Box::with).orElseThrow();
        double margin = metrics.token() * MARGIN;
        return new Box(
                all.x() - margin,
                all.y() - margin,
                all.width() + 2 * margin,
                all.height() + margin + metrics.token() * FOOT);
    }

    /** By the diagram's own places: a trough does not turn round under the hand that drags it. */
    private boolean consumersAreRight(ComponentId sink) {
        double own = column(sink);
        if (diagram.component(sink) instanceof Component.Stream stream) {
            return column(stream.to().database()) >= own;
        }
        double others = 0;
        int count = 0;
        for (Link link : diagram.links()) {
            ComponentId other = link.from().equals(sink) ? link.to() : link.from();
            if (link.joins(sink, other)
                    && diagram.component(other) instanceof Component.Service service
                    && isFedBy(service, sink)) {
                others += column(other);
                count++;
            }
        }
        return count == 0 || others / count >= own - 1e-9;
    }

    private double column(ComponentId id) {
        return diagram.component(id).place().column();
    }

    /** Whether that service is started by messages from that sink. */
    public static boolean isFedBy(Component.Service service, ComponentId sink) {
        return switch (service.trigger()) {
            case Trigger.Receive receive -> receive.queue().equals(sink);
            case Trigger.Subscription subscription -> subscription.topic().equals(sink);
            case Trigger.Request _, Trigger.Status _, Trigger.Every _ -> false;
        };
    }

    public Diagram diagram() {
        return diagram;
    }

    /** The sizes that fit into the window. */
    public Metrics metrics() {
        return grid.metrics();
    }

    /** Shows everything, as large as it fits, in the middle of the window. */
    public Viewport home() {
        return home;
    }

    public Box box(ComponentId id) {
        Box box = boxes.get(id);
        if (box == null) {
            throw new IllegalArgumentException("no component " + id + " in " + diagram.id());
        }
        return box;
    }

    public Anatomy anatomy(ComponentId id) {
        Anatomy anatomy = grid.anatomies().get(id);
        if (anatomy == null) {
            throw new IllegalArgumentException("no component " + id + " in " + diagram.id());
        }
        return anatomy;
    }

    /** The courses of the links, in the order of the diagram. */
    public List<Track> tracks() {
        return List.copyOf(tracks);
    }

    /** The course of a link, and whether it is travelled in the direction in which the link is drawn. */
    public record Course(Track track, boolean forward) {}

    /** How what leaves {@code from} gets to {@code to}; null if no link joins them. */
    public @Nullable Course course(ComponentId from, ComponentId to) {
        return courses.get(new Way(from, to));
    }

    /** Whether the oldest message of that queue or topic sits at its right. */
    public boolean isHeadRight(ComponentId id) {
        return headRight.getOrDefault(id, true);
    }
}

package dev.custody.desktop.canvas.layout;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Place;
import dev.custody.diagram.Trigger;
import java.util.ArrayList;
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

    /** What is lost at the lowest component is marked below it: room for that, in parts of the vertical space. */
    private static final double FOOT = 1.25;

    /** How much further apart than necessary things may stand. */
    private static final double STRETCH = 1.6;

    private final Diagram diagram;
    private final Metrics metrics;
    private final Map<ComponentId, Anatomy> anatomies = new LinkedHashMap<>();
    private final Map<ComponentId, Box> boxes = new LinkedHashMap<>();
    private final Map<ComponentId, Boolean> headRight = new LinkedHashMap<>();
    private final List<Track> tracks = new ArrayList<>();
    private final Map<Way, Course> courses = new HashMap<>();
    private final Map<ComponentId, Place> moved;
    private double lastPitchX;
    private double lastPitchY;
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
        this.diagram = diagram;
        this.metrics = metrics;
        this.moved = Map.copyOf(moved);
        for (Component component : diagram.components()) {
            anatomies.put(component.id(), Anatomy.of(component, metrics));
        }
        double pitchX = pitch(true);
        double pitchY = pitch(false);
        place(pitchX, pitchY);
        Box need = bounds();
        double fit = Math.min(width / need.width(), height / need.height());
        double scale = Math.max(0.05, Math.min(fit, metrics.maxScale()));
        place(
                pitchX * stretch(need.width(), width / scale, need.width() - margins(true)),
                pitchY * stretch(need.height(), height / scale, need.height() - margins(false)));
        Box all = bounds();
        home = new Viewport(
                scale,
                (width - all.width() * scale) / 2 - all.x() * scale,
                (height - all.height() * scale) / 2 - all.y() * scale);
        route();
    }

    /** As another, but for the place of one component. */
    private Layout(Layout other, Map<ComponentId, Place> moved) {
        diagram = other.diagram;
        metrics = other.metrics;
        anatomies.putAll(other.anatomies);
        this.moved = Map.copyOf(moved);
        home = other.home;
        place(other.lastPitchX, other.lastPitchY);
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
            List<Point> via = link.via().stream()
                    .map(place -> new Point(place.column() * lastPitchX, place.row() * lastPitchY))
                    .toList();
            Track track = Router.route(box(link.from()), box(link.to()), via);
            tracks.add(track);
            courses.putIfAbsent(new Way(link.from(), link.to()), new Course(track, true));
            courses.putIfAbsent(new Way(link.to(), link.from()), new Course(track, false));
        }
        for (Component component : diagram.components()) {
            headRight.put(component.id(), consumersAreRight(component.id()));
        }
    }

    private void place(double pitchX, double pitchY) {
        lastPitchX = pitchX;
        lastPitchY = pitchY;
        for (Component component : diagram.components()) {
            Anatomy anatomy = anatomy(component.id());
            Place place = place(component);
            boxes.put(
                    component.id(),
                    new Box(
                            place.column() * pitchX - anatomy.width() / 2,
                            place.row() * pitchY - anatomy.height() / 2,
                            anatomy.width(),
                            anatomy.height()));
        }
    }

    private Place place(Component component) {
        Place elsewhere = moved.get(component.id());
        return elsewhere == null ? component.place() : elsewhere;
    }

    /** The place whose middle is there. */
    public Place placeAt(Point world) {
        return new Place(world.x() / lastPitchX, world.y() / lastPitchY);
    }

    /** The parts of the bounds that don't grow when things move apart. */
    private double margins(boolean horizontal) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (Box box : boxes.values()) {
            low = Math.min(low, horizontal ? box.centerX() : box.centerY());
            high = Math.max(high, horizontal ? box.centerX() : box.centerY());
        }
        return (horizontal ? bounds().width() : bounds().height()) - (high - low);
    }

    private static double stretch(double need, double have, double elastic) {
        return elastic <= 0 ? 1 : Math.clamp(1 + (have - need) / elastic, 1, STRETCH);
    }

    /** The least distance of neighbouring columns (or rows) at which nothing comes too close to anything. */
    private double pitch(boolean horizontal) {
        double pitch = 1;
        List<Component> all = diagram.components();
        for (Component a : all) {
            for (Component b : all) {
                double across = horizontal
                        ? b.place().column() - a.place().column()
                        : b.place().row() - a.place().row();
                double beside = horizontal
                        ? Math.abs(b.place().row() - a.place().row())
                        : Math.abs(b.place().column() - a.place().column());
                if (across > 0 && beside < 0.75) {
                    pitch = Math.max(pitch, apart(a, b, horizontal) / across);
                }
            }
        }
        return pitch;
    }

    private double apart(Component a, Component b, boolean horizontal) {
        Anatomy first = anatomy(a.id());
        Anatomy second = anatomy(b.id());
        return horizontal
                ? (first.width() + second.width()) / 2 + metrics.spaceX()
                : (first.height() + second.height()) / 2 + metrics.spaceY();
    }

    /** All components, and some room around them. */
    public Box bounds() {
        double x1 = Double.MAX_VALUE;
        double y1 = Double.MAX_VALUE;
        double x2 = -Double.MAX_VALUE;
        double y2 = -Double.MAX_VALUE;
        for (Box box : boxes.values()) {
            x1 = Math.min(x1, box.x());
            y1 = Math.min(y1, box.y());
            x2 = Math.max(x2, box.right());
            y2 = Math.max(y2, box.bottom());
        }
        if (boxes.isEmpty()) {
            return new Box(0, 0, 1, 1);
        }
        double margin = metrics.spaceX() * 0.4;
        return new Box(x1 - margin, y1 - margin, x2 - x1 + 2 * margin, y2 - y1 + margin + metrics.spaceY() * FOOT);
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

    public Metrics metrics() {
        return metrics;
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
        Anatomy anatomy = anatomies.get(id);
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

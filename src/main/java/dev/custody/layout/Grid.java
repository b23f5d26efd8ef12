package dev.custody.layout;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns and rows of a diagram, and the sizes of what stands in them. Where room is scarce, the space between things gets
 * smaller before their type does.
 */
record Grid(
        Metrics metrics, Map<ComponentId, Place> places, Map<ComponentId, Anatomy> anatomies, Axis columns, Axis rows) {
    /**
     * How dense things stand, from 0 to 1, and whether they are narrow themselves (then they have a seat less), in the order of
     * preference.
     */
    private record Density(double density, boolean narrow) {}

    private static final List<Density> DENSITIES = List.of(
            new Density(0, false),
            new Density(0.25, false),
            new Density(0.5, false),
            new Density(0.5, true),
            new Density(1, true));

    /** As even as this: both, only the rows, neither. Uneven columns are looked at more kindly than uneven rows. */
    private static final boolean[][] EVEN = {{true, true}, {false, true}, {false, false}};

    /** What is this close to the largest is large enough. */
    private static final double ENOUGH = 0.98;

    /** In neighbouring rows (or columns), nothing needs to keep a distance but what is linked: links leave at the sides. */
    private static final double BESIDE = 0.75;

    /** How much further apart than necessary things may stand. */
    private static final double STRETCH = 1.6;

    /**
     * As the diagram says; or, where all is larger so or at least as large, with the end of its only row below.
     *
     * @param roomWidth and {@code roomHeight}: where it has to be larger so
     */
    static Grid fitting(
            Diagram diagram, Metrics metrics, double width, double height, double roomWidth, double roomHeight) {
        Map<ComponentId, Place> own = Fold.places(diagram);
        Map<ComponentId, Place> chosen = Fold.folded(diagram)
                .filter(folded -> scale(diagram, folded, metrics, roomWidth, roomHeight)
                        >= scale(diagram, own, metrics, roomWidth, roomHeight))
                .orElse(own);
        return legible(diagram, chosen, metrics, width, height).filling(width, height);
    }

    private static double scale(
            Diagram diagram, Map<ComponentId, Place> places, Metrics metrics, double width, double height) {
        return legible(diagram, places, metrics, width, height).scale(width, height);
    }

    /** The roomiest one at which type is legible in a window of that many pixels; where there is none, the most legible. */
    private static Grid legible(
            Diagram diagram, Map<ComponentId, Place> places, Metrics metrics, double width, double height) {
        List<Grid> all = new ArrayList<>();
        for (Density density : DENSITIES) {
            Metrics denser = metrics.denser(density.density(), density.narrow());
            for (boolean[] even : EVEN) {
                all.add(of(diagram, places, denser, even[0], even[1]));
            }
        }
        double best = all.stream()
                .mapToDouble(grid -> grid.scale(width, height))
                .max()
                .orElse(1);
        double wanted = Math.min(best * ENOUGH, metrics.legibleScale());
        return all.stream()
                .filter(grid -> grid.scale(width, height) >= wanted)
                .findFirst()
                .orElseThrow();
    }

    private static Grid of(
            Diagram diagram, Map<ComponentId, Place> places, Metrics metrics, boolean evenColumns, boolean evenRows) {
        Map<ComponentId, Anatomy> anatomies = new LinkedHashMap<>();
        for (Component component : diagram.components()) {
            anatomies.put(component.id(), Anatomy.of(component, metrics));
        }
        Grid bare = new Grid(
                metrics, places, anatomies, Axis.of(0, 0, List.of(), true, 1), Axis.of(0, 0, List.of(), true, 1));
        return new Grid(
                metrics, places, anatomies, bare.axis(diagram, true, evenColumns), bare.axis(diagram, false, evenRows));
    }

    private Axis axis(Diagram diagram, boolean horizontal, boolean even) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        double largest = 0;
        double space = horizontal ? metrics.spaceX() : metrics.spaceY();
        List<Axis.Apart> apart = new ArrayList<>();
        for (Component a : diagram.components()) {
            double at = along(a, horizontal);
            low = Math.min(low, at);
            high = Math.max(high, at);
            largest = Math.max(largest, extent(a, horizontal));
            for (Component b : diagram.components()) {
                boolean near = beside(a, b, horizontal) < BESIDE || horizontal && areLinked(diagram, a, b);
                if (along(b, horizontal) > at && near) {
                    double middles = (extent(a, horizontal) + extent(b, horizontal)) / 2;
                    apart.add(new Axis.Apart(at, along(b, horizontal), middles + space));
                }
            }
        }
        return Axis.of(Math.min(low, high), high, apart, even, largest + space);
    }

    private double along(Component component, boolean horizontal) {
        Place place = placeOf(component.id());
        return horizontal ? place.column() : place.row();
    }

    private double beside(Component a, Component b, boolean horizontal) {
        return Math.abs(along(b, !horizontal) - along(a, !horizontal));
    }

    private double extent(Component component, boolean horizontal) {
        Anatomy anatomy = anatomies.get(component.id());
        return anatomy == null ? 0 : horizontal ? anatomy.width() : anatomy.height();
    }

    private static boolean areLinked(Diagram diagram, Component a, Component b) {
        return diagram.links().stream()
                .filter(link -> link.via().isEmpty())
                .anyMatch(link -> link.joins(a.id(), b.id()));
    }

    /** The place of a component that nobody has moved. */
    Place placeOf(ComponentId id) {
        Place place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no component " + id);
        }
        return place;
    }

    /** Where a component stands whose place that is. */
    Box box(ComponentId id, Place place) {
        Anatomy anatomy = anatomies.get(id);
        if (anatomy == null) {
            throw new IllegalArgumentException("no component " + id);
        }
        Point middle = point(place);
        return new Box(
                middle.x() - anatomy.width() / 2, middle.y() - anatomy.height() / 2, anatomy.width(), anatomy.height());
    }

    Point point(Place place) {
        return new Point(columns.position(place.column()), rows.position(place.row()));
    }

    /** The place whose middle is there. */
    Place place(Point world) {
        return new Place(columns.column(world.x()), rows.column(world.y()));
    }

    private double scale(double width, double height) {
        Box need = bounds();
        return Math.min(width / need.width(), height / need.height());
    }

    /** All components that nobody has moved, and some room around them. */
    Box bounds() {
        return Layout.bounds(
                places.entrySet().stream()
                        .map(each -> box(each.getKey(), each.getValue()))
                        .toList(),
                metrics);
    }

    /** With the space that is left over between things. */
    private Grid filling(double width, double height) {
        Box need = bounds();
        double scale = Math.min(scale(width, height), metrics.maxScale());
        double across = span(true);
        double down = span(false);
        return new Grid(
                metrics,
                places,
                anatomies,
                columns.stretched(stretch(need.width(), width / scale, across)),
                rows.stretched(stretch(need.height(), height / scale, down)));
    }

    /** From the first middle to the last: the part of the bounds that grows when things move apart. */
    private double span(boolean horizontal) {
        double[] middles = places.values().stream()
                .map(this::point)
                .mapToDouble(point -> horizontal ? point.x() : point.y())
                .sorted()
                .toArray();
        return middles.length == 0 ? 0 : middles[middles.length - 1] - middles[0];
    }

    private static double stretch(double need, double have, double elastic) {
        return elastic <= 0 ? 1 : Math.clamp(1 + (have - need) / elastic, 1, STRETCH);
    }
}

package dev.custody.layout;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Place;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places of a diagram's components. Three in a row leave most of a window's height idle: there the third can stand below the
 * second.
 */
final class Fold {
    private static final int ROW = 3;

    private Fold() {}

    /** As the diagram says. */
    static Map<ComponentId, Place> places(Diagram diagram) {
        Map<ComponentId, Place> places = new LinkedHashMap<>();
        diagram.components().forEach(component -> places.put(component.id(), component.place()));
        return places;
    }

    /** With the third below the second, if three in a row are all there is, and none but neighbours are linked. */
    static Optional<Map<ComponentId, Place>> folded(Diagram diagram) {
        if (diagram.components().size() != ROW) {
            return Optional.empty();
        }
        List<Component> row = diagram.components().stream()
                .sorted(Comparator.comparingDouble(
                        component -> component.place().column()))
                .toList();
        if (row.stream().map(component -> component.place().row()).distinct().count() > 1
                || !diagram.links().stream().allMatch(link -> isStraight(link, row.get(1)))) {
            return Optional.empty();
        }
        Map<ComponentId, Place> places = places(diagram);
        Place second = row.get(1).place();
        places.put(row.getLast().id(), new Place(second.column(), second.row() + 1));
        return Optional.of(places);
    }

    private static boolean isStraight(Link link, Component middle) {
        return link.via().isEmpty()
                && (link.from().equals(middle.id()) || link.to().equals(middle.id()));
    }
}

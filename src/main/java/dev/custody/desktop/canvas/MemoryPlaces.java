package dev.custody.desktop.canvas;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Places that nobody writes down. */
final class MemoryPlaces implements Places {
    private final Map<String, Map<ComponentId, Place>> places = new HashMap<>();

    @Override
    public Optional<Place> of(String diagram, ComponentId component) {
        return Optional.ofNullable(places.getOrDefault(diagram, Map.of()).get(component));
    }

    @Override
    public void put(String diagram, ComponentId component, Place place) {
        places.computeIfAbsent(diagram, _ -> new HashMap<>()).put(component, place);
    }

    @Override
    public void forget(String diagram) {
        places.remove(diagram);
    }
}

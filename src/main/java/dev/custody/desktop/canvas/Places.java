package dev.custody.desktop.canvas;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Place;
import java.util.Optional;

/**
 * Where a person has put components, for each diagram: in cells of the diagram's grid, so that a place means the same in a
 * window of any size. What is not in here stands where its diagram says.
 */
public interface Places {
    /** Where that component of the diagram with that id was put; empty if it was never moved. */
    Optional<Place> of(String diagram, ComponentId component);

    /** Keeps a place. */
    void put(String diagram, ComponentId component, Place place);

    /** Forgets all places of that diagram. */
    void forget(String diagram);

    /** Places that are kept until the program ends. */
    static Places inMemory() {
        return new MemoryPlaces();
    }
}

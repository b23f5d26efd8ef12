package dev.custody.desktop.prefs;

import dev.custody.desktop.canvas.Places;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Places of components that are kept with the preferences. */
public final class SavedPlaces implements Places {
    private final PreferencesModel preferences;

    public SavedPlaces(PreferencesModel preferences) {
        this.preferences = preferences;
    }

    @Override
    public Optional<Place> of(String diagram, ComponentId component) {
        return Optional.ofNullable(places(diagram).get(component.value()));
    }

    @Override
    public void put(String diagram, ComponentId component, Place place) {
        Map<String, Place> changed = new HashMap<>(places(diagram));
        changed.put(component.value(), place);
        preferences.change(now -> now.withPlaces(diagram, changed));
    }

    @Override
    public void forget(String diagram) {
        preferences.change(now -> now.withPlaces(diagram, Map.of()));
    }

    private Map<String, Place> places(String diagram) {
        return preferences.get().places().getOrDefault(diagram, Map.of());
    }
}

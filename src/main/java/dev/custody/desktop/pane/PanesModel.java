package dev.custody.desktop.pane;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which panels there are, and which are seen. */
public final class PanesModel {
    private final List<PaneType> types;
    private final Map<Place, ReadOnlyObjectWrapper<Optional<PaneType>>> open = new EnumMap<>(Place.class);

    /** Nothing is seen yet. */
    public PanesModel(List<PaneType> types) {
        this.types = List.copyOf(types);
        for (Place place : Place.values()) {
            open.put(place, new ReadOnlyObjectWrapper<>(Optional.empty()));
        }
    }

    public List<PaneType> types() {
        return types;
    }

    public List<PaneType> typesAt(Place place) {
        return types.stream().filter(type -> type.place() == place).toList();
    }

    public boolean has(String id) {
        return types.stream().anyMatch(each -> each.id().equals(id));
    }

    /** @throws IllegalArgumentException if there is no such panel */
    public PaneType type(String id) {
        return types.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no panel " + id));
    }

    /** What is seen at a place. */
    public ReadOnlyObjectProperty<Optional<PaneType>> openAt(Place place) {
        return at(place).getReadOnlyProperty();
    }

    public boolean isOpen(String id) {
        PaneType type = type(id);
        return openAt(type.place()).get().filter(type::equals).isPresent();
    }

    /** Shows a panel, in place of what was seen there. */
    public void show(String id) {
        PaneType type = type(id);
        at(type.place()).set(Optional.of(type));
    }

    /** Hides a panel. What is in the centre gives way to the first panel there, which can't be hidden. */
    public void hide(String id) {
        PaneType type = type(id);
        if (isOpen(id)) {
            at(type.place())
                    .set(
                            type.place() == Place.CENTRE
                                    ? typesAt(Place.CENTRE).stream().findFirst()
                                    : Optional.empty());
        }
    }

    public void toggle(String id) {
        if (isOpen(id)) {
            hide(id);
        } else {
            show(id);
        }
    }

    /** The ids of the panels that are seen, in the order of places. */
    public List<String> seen() {
        return open.values().stream()
                .flatMap(each -> each.get().stream())
                .map(PaneType::id)
                .toList();
    }

    private ReadOnlyObjectWrapper<Optional<PaneType>> at(Place place) {
        ReadOnlyObjectWrapper<Optional<PaneType>> found = open.get(place);
        if (found == null) {
            throw new IllegalStateException("no place " + place);
        }
        return found;
    }
}

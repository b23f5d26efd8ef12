package dev.custody.desktop.action;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;

/** All that can be done in the window, in one list. Panes add theirs when they are made. */
public final class Actions {
    private final Map<String, Action> byId = new LinkedHashMap<>();

    /**
     * Adds one.
     *
     * @throws IllegalArgumentException if there is one with this id, or one with such a key in the same place
     */
    public void add(Action action) {
        for (Action other : byId.values()) {
            for (Chord chord : action.keys()) {
                if (other.keys().contains(chord)) {
                    throw new IllegalArgumentException(
                            chord.text() + " would mean both " + other.id() + " and " + action.id());
                }
            }
        }
        if (byId.putIfAbsent(action.id(), action) != null) {
            throw new IllegalArgumentException("there are two actions " + action.id());
        }
    }

    /** In groups, and in these as they were added. */
    public List<Action> all() {
        return byId.values().stream()
                .sorted(Comparator.comparing(Action::group))
                .toList();
    }

    /** @throws IllegalArgumentException if there is none with that id */
    public Action get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no action " + id));
    }

    public Optional<Action> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Makes a button one for that action: what it does, when it can be pressed, and what its tooltip says. */
    public void bind(ButtonBase button, String id) {
        Action action = get(id);
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(Bindings.not(action.enabled()));
        button.setTooltip(new Tooltip(action.tip()));
        button.accessibleTextProperty().bind(Bindings.createStringBinding(action.name()::get, action.name()));
        if (button.getGraphic() == null) {
            button.textProperty().bind(Bindings.createStringBinding(action.name()::get, action.name()));
        }
    }
}

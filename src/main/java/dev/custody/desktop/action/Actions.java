package dev.custody.desktop.action;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;

/** All that can be done in the window, in one list. Panes add theirs when they are made. */
public final class Actions {
    private final Map<String, Action> byId = new LinkedHashMap<>();
    private final KeyNames keys;

    /** None yet. @param keys what keys are called */
    public Actions(KeyNames keys) {
        this.keys = keys;
    }

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

    /** What an action does with its first key behind it, as a tooltip tells it. */
    public String tip(Action action) {
        String key = keys.first(action.keys());
        return key.isEmpty() ? action.hint() : action.hint() + "  (" + key + ")";
    }

    /** The same, as the action is called now. */
    public ObservableValue<String> tipOf(Action action) {
        return Bindings.createStringBinding(() -> tip(action), action.name());
    }

    /** The first key of an action; empty for none. */
    public String key(Action action) {
        return keys.first(action.keys());
    }

    /** All keys of an action, as written on a key sheet. */
    public List<String> keys(Action action) {
        return action.keys().stream().map(keys::of).toList();
    }

    /** The same with no actions yet. */
    public Actions none() {
        return new Actions(keys);
    }

    /** An item of a menu for that action, with its key behind its name. */
    public MenuItem item(String id) {
        Action action = get(id);
        MenuItem item = new MenuItem();
        item.setId("item-" + id);
        String key = keys.first(action.keys());
        item.textProperty().bind(Bindings.concat(action.name(), key.isEmpty() ? "" : "  (" + key + ")"));
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** Makes a button one for that action: what it does, when it can be pressed, and what its tooltip says. */
    public void bind(ButtonBase button, String id) {
        Action action = get(id);
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(Bindings.not(action.enabled()));
        Tip.on(button, tipOf(action));
        button.accessibleTextProperty().bind(Bindings.createStringBinding(action.name()::get, action.name()));
        if (button.getGraphic() == null) {
            button.textProperty().bind(Bindings.createStringBinding(action.name()::get, action.name()));
        }
    }
}

package dev.custody.desktop.action;

import dev.custody.desktop.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/**
 * Something that a person can do.
 *
 * @param id names it in preferences and tests, and finds its texts: {@code action.ID} is its name, {@code action.ID.hint}, if
 *     there is one, what it does in a sentence
 * @param group what it is listed with
 * @param name as written in the palette and on buttons; it may change with what is selected
 * @param hint what it does, in a sentence; the name again, or empty, if there is nothing to add
 * @param keys the first is the one that people are told
 * @param enabled whether it would do anything now
 */
public record Action(
        String id,
        Group group,
        ObservableStringValue name,
        String hint,
        List<Chord> keys,
        ObservableBooleanValue enabled,
        Runnable act) {

    /** What actions are listed under, in this order. */
    public enum Group {
        RUN,
        TIME,
        CANVAS,
        PANES,
        FILE,
        WINDOW
    }

    public Action {
        keys = List.copyOf(keys);
    }

    /** One that can always be done, with the name and the hint of its texts. */
    public static Action of(String id, Group group, Texts texts, Runnable act, Chord... keys) {
        String name = texts.of("action." + id);
        return new Action(
                id,
                group,
                new ReadOnlyStringWrapper(name),
                texts.find("action." + id + ".hint").orElse(name),
                List.of(keys),
                Bindings.createBooleanBinding(() -> true),
                act);
    }

    /** The same, but only while that is true. */
    public Action when(ObservableBooleanValue possible) {
        return new Action(id, group, name, hint, keys, possible, act);
    }

    /** The same, with a name that changes. */
    public Action named(ObservableStringValue changing) {
        return new Action(id, group, changing, hint.equals(name.get()) ? "" : hint, keys, enabled, act);
    }

    /** What it does, in a sentence, or its name as it is now. */
    @Override
    public String hint() {
        return hint.isEmpty() ? name.get() : hint;
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (enabled.get()) {
            act.run();
        }
    }
}

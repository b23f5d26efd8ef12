package dev.custody.desktop.pane;

import dev.custody.desktop.text.Language;
import java.util.function.Function;

/**
 * A panel as the window lists it. It is made when it is first looked at.
 *
 * @param id names it in preferences, actions and tests
 * @param home a class of its package: among the texts there, {@code pane} is its name
 */
public record PaneType(String id, Place place, Class<?> home, Function<Desk, Pane> make) {
    /** What it is called on its tab. */
    public String name(Language language) {
        return language.texts(home).of("pane");
    }
}

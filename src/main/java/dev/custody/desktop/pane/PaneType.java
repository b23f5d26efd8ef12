package dev.custody.desktop.pane;

import java.util.function.Function;

/**
 * A panel as the window lists it. It is made when it is first looked at.
 *
 * @param id names it in preferences and tests, its key and its text {@code pane.ID}
 */
public record PaneType(String id, Place place, Function<Desk, Pane> make) {}

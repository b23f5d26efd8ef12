/**
 * Panels, and where in the window they are.
 *
 * <p>A new panel is a folder and one line: a class that is a {@link dev.custody.desktop.pane.Pane} with its view, its view-model,
 * its FXML and its texts, all in a package of their own, and a {@link dev.custody.desktop.pane.PaneType} in the window's list.
 * What it needs of the rest of the window it gets with the {@link dev.custody.desktop.pane.Desk}; panels do not know each other.
 */
@NullMarked
package dev.custody.desktop.pane;

import org.jspecify.annotations.NullMarked;

/**
 * The inspector: all about what is selected, be it a component, a link, a message or nothing but the diagram.
 *
 * <p>{@link dev.custody.desktop.inspector.InspectorViewModel} reads scene and ledger into one immutable {@link
 * dev.custody.desktop.inspector.Subject}; there is a reader for each kind of selection, and a small view for each part of it. What
 * can be done to a component is said by {@link dev.custody.desktop.canvas.Deeds}, the same as in its menu.
 */
@NullMarked
package dev.custody.desktop.inspector;

import org.jspecify.annotations.NullMarked;

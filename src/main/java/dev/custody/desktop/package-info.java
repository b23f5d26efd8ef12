/**
 * The window: one package a pane, and one bridge from the trace.
 *
 * <p>What the window shows is a fold over the trace, as everything is. The engine runs on a thread of its own and never
 * touches JavaFX; on each pulse the bridge publishes one immutable frame, view-models map it, views bind. So a pane can
 * be tested without an engine, and the engine without a window.
 */
@NullMarked
package dev.custody.desktop;

import org.jspecify.annotations.NullMarked;

/**
 * The diagram that lives.
 *
 * <p>{@link dev.custody.desktop.canvas.DiagramCanvas} shows a diagram and a scene at a virtual time. Components and links are
 * retained nodes, styled by {@code styles/canvas.css}, reachable by keyboard and read by a screen reader. What moves is drawn
 * above them by {@link dev.custody.desktop.canvas.TokenLayer}: sprites, rasterised once from styled nodes, are blitted into
 * one pixel buffer, which a software renderer shows two thousand of at full speed.
 *
 * <p>The canvas owns no clock: whoever owns it calls {@code render} once a pulse. Where things are is a pure function of scene
 * and virtual time (package {@code layout}). Gestures for what happened (a kill, a loss) take a while of the beholder's time,
 * not of the run's, because the pace of the run varies by a factor of a million; they begin when a happening is first shown.
 */
@NullMarked
package dev.custody.desktop.canvas;

import org.jspecify.annotations.NullMarked;

/**
 * Figures of the run over virtual time, one chart above the other, all on the axis of the timeline.
 *
 * <p>{@link dev.custody.desktop.charts.ChartsViewModel} says which charts there are, what is drawn in each
 * ({@link dev.custody.desktop.charts.Picture}) and what they read at the cursor, or at the playhead where there is no cursor. A
 * {@link dev.custody.desktop.charts.ChartPlot} shows one of them: lines on a canvas, words and the playhead as nodes above it, so
 * that a playhead that moves draws no line anew.
 */
@NullMarked
package dev.custody.desktop.charts;

import org.jspecify.annotations.NullMarked;

/**
 * The guarantee map of a diagram: what breaks what, searched beside the run that is played.
 *
 * <p>{@link dev.custody.desktop.map.MapViewModel} lets the explorer search and keeps what it found, a {@code MapSheet}: lines, columns
 * and what each cell says. {@link dev.custody.desktop.map.MapView} shows it; the rows are arranged as on the page of the report
 * ({@link dev.custody.explore.HeatMap}).
 */
@NullMarked
package dev.custody.desktop.map;

import org.jspecify.annotations.NullMarked;

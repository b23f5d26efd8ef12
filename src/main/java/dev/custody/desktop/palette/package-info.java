/**
 * The command palette: one field that finds everything that can be done or looked at.
 *
 * <p>{@link dev.custody.desktop.palette.Fuzzy} says how well a name fits what was typed, {@link
 * dev.custody.desktop.palette.PaletteViewModel} gathers and ranks, the view shows.
 */
@NullMarked
package dev.custody.desktop.palette;

import org.jspecify.annotations.NullMarked;

/**
 * Pictures as pixels: {@link dev.custody.picture.raster.Raster} paints SVG of {@link dev.custody.picture} by Batik, with the font of
 * the window whether it is installed or not, and {@link dev.custody.picture.raster.Gif} makes a moving picture of some seconds of a
 * run. Needs no display. The same input gives the same bytes on the same JDK: how letters are smoothed is the JDK's own.
 */
@NullMarked
package dev.custody.picture.raster;

import org.jspecify.annotations.NullMarked;

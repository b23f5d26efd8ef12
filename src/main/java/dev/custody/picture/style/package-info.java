/**
 * The stylesheets of the window, read without a toolkit: just enough of JavaFX's CSS for pictures to take their colours and sizes
 * from the very sheets that the canvas takes them from. {@link dev.custody.picture.style.Styles} has the sheets of a theme,
 * {@link dev.custody.picture.style.Part} is what they are asked about, {@link dev.custody.picture.style.Ink} says their colours
 * in SVG, and {@link dev.custody.picture.style.Typeface} measures text in the font of the window.
 */
@NullMarked
package dev.custody.picture.style;

import org.jspecify.annotations.NullMarked;

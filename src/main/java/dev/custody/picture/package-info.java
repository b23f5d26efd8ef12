/**
 * Pictures without a toolkit, as SVG text: pure functions of what has happened, for reports and for whoever wants to keep what is
 * seen. They look like the canvas since they take sizes and colours from the same stylesheets
 * ({@link dev.custody.picture.style}), places from {@link dev.custody.layout}, and outlines from
 * {@link dev.custody.picture.Shapes}, as the canvas does.
 *
 * <p>{@link dev.custody.picture.Paintbox} is what all of them are painted with: a theme in plain colours, or variables that a
 * page defines. {@link dev.custody.picture.DiagramSvg} shows a diagram at a moment. The same input gives the same bytes.
 *
 * <p>Whatever is put into them is text: markup is escaped, and characters that XML forbids are left out.
 */
@NullMarked
package dev.custody.picture;

import org.jspecify.annotations.NullMarked;

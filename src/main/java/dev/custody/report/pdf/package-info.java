/**
 * Reports as PDF. The pages are XHTML with a stylesheet of what print knows (no flexible boxes, no grids), laid out by
 * openhtmltopdf; pictures are SVG and stay vectors; the fonts are those of the window, as TrueType, embedded.
 */
@NullMarked
package dev.custody.report.pdf;

import org.jspecify.annotations.NullMarked;

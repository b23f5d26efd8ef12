/**
 * What the window remembers from one start to the next: its size, its theme and the diagram that was open.
 *
 * <p>A small JSON file in the place that the platform has for such things. A file that can't be read costs a note and the
 * defaults, never the start.
 */
@NullMarked
package dev.custody.desktop.prefs;

import org.jspecify.annotations.NullMarked;

/**
 * What the window remembers from one start to the next: where it was, its panels, how it looks and speaks, where a person put
 * components.
 *
 * <p>A small JSON file in the place that the platform has for such things. A file that can't be read is set aside and costs a
 * note and the defaults, never the start. {@link dev.custody.desktop.prefs.PreferencesModel} holds what is true now; whoever
 * changes it need not think of the file.
 */
@NullMarked
package dev.custody.desktop.prefs;

import org.jspecify.annotations.NullMarked;

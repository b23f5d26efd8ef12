/** The preferences that a person chooses, as they are seen and changed. What they are is in {@code prefs}. */
@NullMarked
package dev.custody.desktop.settings;

import org.jspecify.annotations.NullMarked;

/** Exports the run that is open as reports: which formats there are, and what they hold, is the report package's to say. */
@NullMarked
package dev.custody.desktop.export;

import org.jspecify.annotations.NullMarked;

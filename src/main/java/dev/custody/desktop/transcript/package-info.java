/** Every event of the run as a sentence, beside the playhead: the same story as the diagram tells, to be read. */
@NullMarked
package dev.custody.desktop.transcript;

import org.jspecify.annotations.NullMarked;

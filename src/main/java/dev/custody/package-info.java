/** The entry to Custody: it decides between the window and the command line, and nothing else. */
@NullMarked
package dev.custody;

import org.jspecify.annotations.NullMarked;

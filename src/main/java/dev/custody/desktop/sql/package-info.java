/** Asks the sinks of a run in SQL: what is really in their databases, at the edge of the run. Nothing can be changed. */
@NullMarked
package dev.custody.desktop.sql;

import org.jspecify.annotations.NullMarked;

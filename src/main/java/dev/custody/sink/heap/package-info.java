/**
 * Sinks that are as if: plain collections that do what H2 does, to the byte, so that a search through thousands of runs is
 * fast. Where the two differ, H2 is right; tests compare them on random programs.
 *
 * <p>What there is to mirror: a row has its last committed version and at most one pending version, of the one open
 * transaction that wrote it and holds its lock. Others see the former. A crash drops what is pending and keeps the rest.
 */
@NullMarked
package dev.custody.sink.heap;

import org.jspecify.annotations.NullMarked;

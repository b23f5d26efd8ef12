/**
 * What the engine asks of a sink's storage. The engine decides when something is stored, leased, committed or lost; an
 * implementation of these ports (H2, or the heap) does it, and after a crash it says what is still there.
 *
 * <p>All calls come from the one thread of the run, and all numbers (transactions, rows, entries) are given by the engine,
 * ascending, so that two implementations can be compared to the byte. Every call returns at once; where a database would
 * block on a lock it answers {@link dev.custody.engine.port.WriteResult#BUSY}, and the engine waits in virtual time.
 */
@NullMarked
package dev.custody.engine.port;

import org.jspecify.annotations.NullMarked;

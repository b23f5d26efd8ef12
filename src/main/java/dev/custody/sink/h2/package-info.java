/**
 * Sinks that are real: each is an H2 database of its own, and what it holds, locks, rolls back and recovers is H2's doing.
 *
 * <p>A transaction is a JDBC connection (isolation: read committed). One that is killed has its connection closed
 * uncommitted. A sink that is killed gets {@code SHUTDOWN IMMEDIATELY}, which writes nothing more, and comes back by H2's
 * own recovery of its file. So that a commit is on file when it returns, databases are opened with {@code WRITE_DELAY=0}.
 *
 * <p>H2 loses commits in a crash when it writes over former states of its file, so it never may, and the file grows with
 * every commit. Now and then, when no transaction is open, a database is shut down cleanly and opened again: that throws the
 * former states away, and nobody notices.
 *
 * <p>The engine has one thread: where two transactions want the same row, waiting for the other one would be waiting for
 * oneself. H2 is told to give up after a millisecond, the least it takes, and the engine is told
 * {@link dev.custody.engine.port.WriteResult#BUSY}.
 *
 * <p>Databases live in direct memory ({@code nioMemFS:}), and are gone when the run is closed; or they are files in a
 * directory, and stay for any JDBC client to open. Names are lower case as in the diagram, and need quotes in SQL only where
 * they are words of SQL's own, as {@code "row"} is.
 *
 * <p>Read in this order: {@code H2Sinks}, {@code H2Database}, {@code H2DatabaseStore} with {@code TableSql},
 * {@code H2EntryStore}.
 */
@NullMarked
package dev.custody.sink.h2;

import org.jspecify.annotations.NullMarked;

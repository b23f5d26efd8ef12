/**
 * What happened in a run: the append-only list of immutable events, and the only thing that leaves the engine.
 *
 * <p>Everything that is shown, told or judged is a fold over these events: the canvas, the ledger, the timeline, the
 * transcript, the report, the guarantees. That is why an event says all that a fold needs (which message, which copy of it,
 * where, until when) and nothing that differs from one machine to another: no wall clock, no object identity, no iteration
 * order. The same run gives the same trace, to the byte.
 *
 * <p>Times are virtual microseconds since the start of the run. An event's <em>position</em> is its index in the trace; two
 * events at the same time happened in the order of their positions.
 *
 * <p>Names for things that come and go are small numbers handed out in order of appearance: messages
 * ({@link dev.custody.trace.MessageId}), jobs, hops, transactions, and the copies of messages in sinks: rows of a database
 * and entries of a queue or topic (each numbered within its sink).
 */
@NullMarked
package dev.custody.trace;

import org.jspecify.annotations.NullMarked;

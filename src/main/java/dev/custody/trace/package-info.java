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
 *
 * <h2>The file format</h2>
 *
 * A trace file is JSON Lines: UTF-8, one event a line, each line ended by a line feed, in the order of the trace. Every line is
 * an object that starts with {@code "at"} (virtual microseconds) and {@code "event"}; then follow the fields of the record of
 * that name in {@link dev.custody.trace.TraceEvent}, in its order, all of them always. Nothing is indented, no byte is left to
 * chance: the same run gives the same file.
 *
 * <pre>{@code
 * {"at":0,"event":"run-started","diagram":"outbox","diagramHash":"9f…","seed":42}
 * {"at":1000,"event":"message-created","message":1,"type":"order","client":"client","nature":"valid","payload":{"to":"Ann","number":5},"fingerprint":"…"}
 * {"at":2000,"event":"row-inserted","table":"database.orders","row":1,"message":1,"tx":1,"values":{"to":"Ann","number":5},"fingerprint":"…"}
 * }</pre>
 *
 * <table>
 *   <caption>How values are written</caption>
 *   <tr><th>value</th><th>in JSON</th></tr>
 *   <tr><td>a time, a number</td><td>a number; {@code untilMicros} and {@code arrivesAtMicros} are virtual times too</td></tr>
 *   <tr><td>a message</td><td>its number: {@code 7}; several: {@code [7,8]}</td></tr>
 *   <tr><td>a component, a message type</td><td>its id: {@code "api"}</td></tr>
 *   <tr><td>a table</td><td>{@code "database.table"}</td></tr>
 *   <tr><td>a word of a few ({@code kind}, {@code receipt}, {@code reason} …)</td><td>{@code "visibility-expired"}</td></tr>
 *   <tr><td>a payload, a row, a change</td><td>an object of its fields, in the order of the diagram</td></tr>
 *   <tr><td>what a sink recovered ({@code contents})</td><td>an object: place to ascending numbers,
 *       {@code {"orders":[1,2]}}</td></tr>
 *   <tr><td>nobody, nothing</td><td>{@code -1} for numbers ({@code job}, {@code replica}), {@code ""} for texts</td></tr>
 * </table>
 *
 * {@link dev.custody.trace.TraceCodec} reads and writes it; {@link dev.custody.trace.TraceWriter} writes while a run goes on.
 */
@NullMarked
package dev.custody.trace;

import org.jspecify.annotations.NullMarked;

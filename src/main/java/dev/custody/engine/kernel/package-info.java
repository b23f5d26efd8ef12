/**
 * The kernel of the engine: a virtual clock, a queue of events, and streams of random numbers. Nothing
 * in here knows what a component, a message or a fault is.
 *
 * <h2>Why an own kernel</h2>
 *
 * A run must give the same trace, byte for byte, on every machine, and the explorer runs thousands of
 * them. Both follow from the same few decisions.
 *
 * <ul>
 *   <li><b>One thread, virtual time.</b> The clock is a count of microseconds that moves only when an
 *       event is dispatched (or when {@link dev.custody.engine.kernel.Kernel#dispatchUntil} has nothing
 *       left to dispatch). Nobody reads the wall clock, nobody waits.
 *   <li><b>A total order.</b> Events are dispatched by (time, sequence): those of the same microsecond
 *       in the order in which they were scheduled. So a run never depends on how a heap breaks ties.
 *   <li><b>An event is three small numbers</b>, not an object: an operation, an argument (mostly the
 *       slot of a pooled job or hop) and a stamp. A slot that is reused gets a new stamp, and a timer
 *       that comes with an old one is stale: whoever handles it drops it. So timers need not be
 *       cancelled, and nothing is allocated for an event.
 *   <li><b>Every component has its own {@link dev.custody.engine.kernel.RandomStream}</b>, forked by
 *       name from the seed. A fault in one component can't reshuffle the chances of another, because
 *       a fork depends on the seed and the name alone, not on what was drawn before.
 * </ul>
 *
 * <h2>Foreground and background</h2>
 *
 * An engine with an idle poll or a schedule in it never runs out of events. Such events are scheduled
 * as <em>background</em>; the engine is at rest when no <em>foreground</em> event is pending. The
 * difference is counted, nothing more: both kinds share one queue and one order.
 *
 * <h2>How the queue works</h2>
 *
 * A pending event is one {@code long} in a heap: 44 bits of time above 19 bits of sequence, so that
 * comparing two events is comparing two numbers. The sequence does a second service: it is the index
 * of the event's payload in a table beside the heap. The heap moves a single word an event, and the
 * payload never moves. When the sequence reaches the end of the table the pending events are
 * renumbered from zero in their order, and the table grows if they are many; with the table kept
 * several times larger than what is pending, this costs next to nothing.
 *
 * <p>A dispatched event leaves a hole at the top of the heap. Most handlers schedule at least one event,
 * and the first that they schedule goes into that hole: one walk through the heap where a removal and
 * an insertion would take two.
 *
 * <p>How fast it is beside a hand-written loop is measured by {@code dev.custody.bench}.
 */
@NullMarked
package dev.custody.engine.kernel;

import org.jspecify.annotations.NullMarked;

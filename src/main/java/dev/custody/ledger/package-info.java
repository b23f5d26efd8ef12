/**
 * What became of every message, who had it when, and which guarantees held: folds over the trace, and nothing else.
 *
 * <p>The ledger knows nothing of the engine's inside. It is fed the events of a run one by one and understands them by what
 * they say; so it tells the same about a run that goes on, a run read from a file, and a run written by hand in a test.
 *
 * <h2>Custody</h2>
 *
 * A message that the system has said yes to is in somebody's hands. A <em>holder</em> remembers: a committed row of a
 * database, an entry of a queue or topic. A <em>carrier</em> forgets: a job of a service, a hop, a row of a transaction that
 * is still open, a caller's place in a service's waiting line. A sink that is down still holds, since its disk does; what its
 * recovery does not list is gone. The client counts for neither: before the first yes it keeps its message anyway, and from
 * then on it relies on the answer. So, once a client was told yes and as long as the message is not delivered:
 *
 * <ul>
 *   <li>no sink holds it: its custody is <em>broken</em>, and one kill away from loss;
 *   <li>nobody has it at all: it is <em>lost</em>, by the event that took it from the last one who had it.
 * </ul>
 *
 * <h2>Outcomes, and which one wins</h2>
 *
 * A message has one {@link dev.custody.ledger.Outcome} at a time: the first of this list that applies.
 *
 * <ol>
 *   <li>misdelivered: an effect stands under another recipient. First, since it can't be taken back.
 *   <li>mangled: an effect is not what was sent.
 *   <li>duplicated: the same effect is there twice. The three are harms done, whatever anybody was told.
 *   <li>in doubt: the client's last word is that nobody knows. Before <em>delivered</em>, since the client may send it again
 *       or give up on it, and either may be wrong; the reason says whether it took effect.
 *   <li>delivered: a committed row stands in the table that its type names. Before what the client was told, since facts
 *       beat answers (told failed, and yet delivered: {@code honest-answers} is broken).
 *   <li>dead-lettered: a dead letter queue has it and no other queue does. Before <em>rejected</em> and <em>failed</em>,
 *       since somebody can still bring it back.
 *   <li>rejected, failed: the client's last word, a definite no, or a committed row that says {@code outcome=failed}; and no
 *       effect is there.
 *   <li>lost: as above.
 *   <li>under way: all else.
 * </ol>
 *
 * An effect is a committed row of the message in the table that its type is delivered to, or in a subscriber's table that it
 * is announced to. Only the former makes it delivered. A row that says {@code outcome=failed} is no effect, but the record of
 * a failure: it is held there, for the client to learn of.
 *
 * <h2>Guarantees</h2>
 *
 * {@link dev.custody.ledger.Verdicts} judges claims and documented risks by what the ledger knows, one small class each.
 * Those about how things end are judged when nothing moves any more and every fault is healed; before that (and when the run
 * was cut off) they are <em>not judged</em>, with the reason. What a run never tried, it does not prove: that too is not
 * judged, and says so.
 */
@NullMarked
package dev.custody.ledger;

import org.jspecify.annotations.NullMarked;

/**
 * Every event of a run as one plain sentence: who, what, which message, why. The same story as the picture, without it.
 *
 * <p>A {@link dev.custody.transcript.Transcript} is fed the events of a run as they come, each after a ledger has taken it, and
 * keeps an index of a few bytes for each: its {@link dev.custody.transcript.Kind} and {@link dev.custody.transcript.Weight}. A
 * {@link dev.custody.transcript.Line} is made when somebody asks for it, a page of them at a time, from what was known at that
 * place ({@link dev.custody.ledger.Referents}); so a list of 100,000 lines costs what is seen of it.
 *
 * <p>The sentences themselves are {@link dev.custody.ledger.Telling}'s. What is added here says whose step or transaction it was
 * where the event names no message, and what the event decided: that a message is delivered now, or lost, and why. Those words
 * are in {@code Words.properties}.
 *
 * <p>It stands at the edge of a run. A playhead is a position in it; where a run is cut and goes on as another one, a new
 * transcript is fed.
 */
@NullMarked
package dev.custody.transcript;

import org.jspecify.annotations.NullMarked;

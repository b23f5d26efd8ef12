/**
 * The components at work: what a run's {@link dev.custody.engine.world.World} is made of.
 *
 * <p>Everything here lives on the one thread of its run and moves only when the kernel dispatches an event to one of its
 * {@link dev.custody.engine.world.Timed} things: a hop that arrives, a step that is done, a statement that is applied, a
 * deadline that is over. A timer names its target by slot and stamp, so that one whose target is gone (a killed job, an answered
 * call) finds nobody and does nothing.
 *
 * <p>Between two components there are only {@link dev.custody.engine.world.Hop}s. A component never calls another one
 * directly: it sends {@link dev.custody.engine.world.Cargo} and is told of an answer, of a broken connection, or of nothing
 * at all, in which case its own deadline ends the waiting. That is what makes each hop a crash point, and every doubt real.
 *
 * <ul>
 *   <li>{@code ClientPart}, {@code Attempt}: who hands messages in, and what they are told.
 *   <li>{@code ServicePart}, {@code Replica}, {@code Job}, {@code StepRunner}: programs, step by step.
 *   <li>{@code SinkPart} with {@code DatabasePart} and {@code EntryPart} (queues and topics): what remembers. What they
 *       hold is in their store behind the sink ports; what they know besides (who polls, who waits for a lock) dies with them.
 *   <li>{@code Network}, {@code Wire}, {@code Hop}: what goes between.
 *   <li>{@code Faults}: what commands do to them.
 * </ul>
 */
@NullMarked
package dev.custody.engine.world;

import org.jspecify.annotations.NullMarked;

/**
 * The explorer: searches for the fault that breaks the chain of custody.
 *
 * <p>A {@link dev.custody.explore.Scope} says what to explore. A {@link dev.custody.explore.Sweep} takes its runs without a fault (a few
 * messages each, {@code SmallWorkload}), makes a {@link dev.custody.explore.Recording} of each, and asks every
 * {@link dev.custody.explore.FaultKind} for the points at which it is worth trying. Each point is a
 * {@link dev.custody.explore.Trial}: faults in, one {@link dev.custody.explore.Result} out, a bit for each
 * {@link dev.custody.explore.Question}. What comes together is the {@link dev.custody.explore.GuaranteeMap}: rows of crash points,
 * columns of guarantees, and for each broken cell the smallest run that breaks it, a {@link dev.custody.explore.Witness}.
 *
 * <h2>Crash points</h2>
 *
 * They come from the trace alone. Events that the engine writes in one go are one happening, since nothing can come between them;
 * a kill of a component is tried just after each happening that concerns it: its job's, a hop's that it sends or is to get, a row's
 * or an entry's that it holds. A kill between two of these finds it as the kill after the first did. The {@code Tracker} says where in
 * which program a happening lies: it knows jobs, steps and hops in general and none by name, so a new step or component needs
 * nothing here. That the points leave nothing out is tested against all components at all moments.
 *
 * <p>A step that asks a sink has these: <em>sent</em> (the request is on its way), <em>arrived</em>, <em>applied</em> (it is done and not
 * answered yet), <em>answered</em> (the answer is on its way), <em>after</em>.
 *
 * <h2>The same on every machine</h2>
 *
 * The points of a scope are a list in a fixed order; a {@link dev.custody.explore.Shard} takes each <em>n</em>-th. Counts add up, and the
 * smaller of two witnesses is decided by what is in them ({@link dev.custody.explore.Merge}). So threads, shards and the order of files
 * make no difference.
 *
 * <h2>A new kind of fault</h2>
 *
 * A class that implements {@code FaultFinder}, and its line in {@link dev.custody.explore.FaultKind}.
 */
@NullMarked
package dev.custody.explore;

import org.jspecify.annotations.NullMarked;

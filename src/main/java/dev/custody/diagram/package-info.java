/**
 * An architecture as data.
 *
 * <p>A {@link dev.custody.diagram.Diagram} is everything that one file in {@code diagrams/} says: the components and where
 * they stand, the links between them, the messages that travel, the program of every service, what the architecture claims
 * to keep and what it is known to risk. Nothing in here runs; the engine interprets it, the ledger judges by it, and the
 * canvas draws it.
 *
 * <p>Past the loader there are no loose strings: a component is named by a {@link dev.custody.diagram.ComponentId}, a step
 * is one of the sealed {@link dev.custody.diagram.Step}s, a duration is a {@code long} of microseconds. A diagram that
 * exists is sound: every reference in it points somewhere. Whatever is wrong with a file is found by the loader and reported
 * as {@link dev.custody.diagram.Problem}s, all of them at once.
 *
 * <p>Read in this order: {@code Diagram}, {@code Component}, {@code Step}, {@code MessageType}, {@code Claim}; then the
 * loading.
 */
@NullMarked
package dev.custody.diagram;

import org.jspecify.annotations.NullMarked;

/**
 * From a file to a sound diagram, or to every reason why it is none.
 *
 * <p>{@link dev.custody.diagram.load.Catalogue} finds the built-in diagrams and opens what a user named;
 * {@link dev.custody.diagram.load.DiagramLoader} reads one. A file passes three gates, each of which reports all that it
 * finds, with a JSON pointer and the mend:
 *
 * <ol>
 *   <li>{@code JsonFile}: is it a file, not too large, text, JSON, each name said once?
 *   <li>{@code ShapeCheck}: has it the shape that the published schema ({@code diagrams/diagram.schema.json}) asks for? Its
 *       findings are put into plain words by {@code SchemaWords}.
 *   <li>{@code DiagramReader} and the {@code Check}s: do the parts fit together? Parts of a wrong shape are set aside, and
 *       what refers to them is not held against anyone, so that one slip never makes a heap of complaints.
 * </ol>
 *
 * <p>What passes them may still be hardly what was meant: that is for {@link dev.custody.diagram.load.Hints}.
 *
 * <p>Nothing in here throws at a user: bad input is a list of {@link dev.custody.diagram.Problem}s.
 */
@NullMarked
package dev.custody.diagram.load;

import org.jspecify.annotations.NullMarked;

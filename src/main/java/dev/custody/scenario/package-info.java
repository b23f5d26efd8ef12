/**
 * Runs as files: what a person did in the window or on the command line, kept so that it can be done again.
 *
 * <p>A run is determined by its diagram, its seed, what the clients send, and the commands with their moments. A
 * {@link dev.custody.scenario.RunFile} holds exactly that and nothing that can be found out by running it; so it stays small
 * enough to be read, written and mended by hand, and the trace that it gives is the same, to the byte, on any machine. The
 * published schema is {@code diagrams/run.schema.json}.
 *
 * <p>A person who changes the past of a run makes several of one plan. {@link dev.custody.scenario.SavedBranches} keeps all of them,
 * each as what it shares with the one that it left, and its own commands; the run itself is the one that was seen last.
 *
 * <p>A file remembers the hash of its diagram. When the diagram has changed since, the run may mean something else now, and
 * reading refuses until the reader says that it does not matter.
 *
 * <p>{@link dev.custody.scenario.CompleteFile} is how anything is written here and above: beside what is there, and put in its
 * place once it is complete. A full disk or a killed process leaves what was there before.
 */
@NullMarked
package dev.custody.scenario;

import org.jspecify.annotations.NullMarked;

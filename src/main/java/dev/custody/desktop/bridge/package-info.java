/**
 * The one bridge between the engine and JavaFX.
 *
 * <p>{@link dev.custody.desktop.bridge.EngineHost} runs the engine on its own thread: commands go to it as values, and batches
 * of immutable events come back. {@link dev.custody.desktop.bridge.Playback} keeps the events on a
 * {@link dev.custody.desktop.bridge.Tape}, moves the playhead, lets the folds follow it within a time budget, and publishes
 * one immutable {@link dev.custody.desktop.bridge.Frame} a pulse. View-models map frames, views bind to view-models; nobody
 * else asks the engine for anything.
 *
 * <p>At the live edge the engine is let on just as far as the playhead, so that a person's command happens at the instant that
 * the person sees. {@code Making} is the run as it is made and its tape, {@code Playhead} the place in it, {@code Navigation} the
 * way to the next thing that is looked for.
 *
 * <p>Every command is a node of a tree ({@code CommandTree}); the way from the root to a node is a run, and a branch is such a way
 * with a name. A command that is given with the playhead in the past, or where another one was undone, starts a branch; undo,
 * redo and switching go to another node, and never between the two directions of one link that got the same command at once. Each
 * time the run starts again, silently, up to where it was played: a run is
 * deterministic, so that what was seen stays true. {@link dev.custody.desktop.bridge.Branching#shownProperty} publishes the tree
 * as it stands, as one immutable {@link dev.custody.desktop.bridge.BranchTree} after each change; how far the branch that is seen
 * has got is in the frame.
 *
 * <p>Only {@link dev.custody.desktop.bridge.Pulse} knows JavaFX's clock. All else takes the time as a number, and is tested
 * without a toolkit.
 */
@NullMarked
package dev.custody.desktop.bridge;

import org.jspecify.annotations.NullMarked;

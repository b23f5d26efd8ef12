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
 * the person sees. A command that is given with the playhead in the past makes the run start again, silently, up to there, and
 * go on from there: a run is deterministic, so that what was seen stays true.
 *
 * <p>Only {@link dev.custody.desktop.bridge.Pulse} knows JavaFX's clock. All else takes the time as a number, and is tested
 * without a toolkit.
 */
@NullMarked
package dev.custody.desktop.bridge;

import org.jspecify.annotations.NullMarked;

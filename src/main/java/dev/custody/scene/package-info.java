/**
 * What is where at an instant, for drawing: a fold over the trace that knows nothing of any toolkit.
 *
 * <p>A {@link dev.custody.scene.Scene} takes events one after the other and can be asked what every component holds or
 * carries, what travels on every link, and what happened lately that is worth a gesture on the canvas. It is cheap to feed
 * and cheap to copy, so that moving the playhead back means to take the copy made last before and to feed it on.
 *
 * <p>It judges nothing. What became of a message is the ledger's to say; a scene only knows how the message stands right now
 * as far as can be seen from outside, its {@link dev.custody.scene.Look}.
 *
 * <p>Read in this order: {@code Scene}, {@code ComponentState} and its four kinds, {@code Flight}, {@code Happening}.
 */
@NullMarked
package dev.custody.scene;

import org.jspecify.annotations.NullMarked;

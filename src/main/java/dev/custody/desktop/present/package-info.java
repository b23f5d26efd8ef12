/**
 * Presenting: the run on a stage, with what is told of it, for people who look at it from the last row.
 *
 * <p>{@link dev.custody.desktop.present.Presentation} leads through the beats of a scenario: it plays the run to where the next one
 * begins, has it stand still there, asks what the room expects, and gives the beat's commands when the speaker goes on. It is tested
 * without a toolkit. {@link dev.custody.desktop.present.Presenting} opens the two windows that show it, the audience's and the
 * speaker's; every key and every button is a {@link dev.custody.desktop.present.Wish}, whichever window it comes from.
 */
@NullMarked
package dev.custody.desktop.present;

import org.jspecify.annotations.NullMarked;

/**
 * The centre: the diagram that runs, what it is in a sentence, and what a person can do to it.
 *
 * <p>The picture itself is the canvas's. {@link dev.custody.desktop.stage.StageViewModel} knows what is selected and turns
 * buttons and keys into commands.
 */
@NullMarked
package dev.custody.desktop.stage;

import org.jspecify.annotations.NullMarked;

/**
 * The run as a film for a page: all that is drawn, computed here from the trace, so that what plays is what the window shows.
 *
 * <p>A {@link dev.custody.report.player.Reel} is a JSON text for {@code film.js}. It holds where everything is between which
 * times (seats of messages, hops along the courses of links), how components and links look from when on, and the sentences of
 * what happens. Whatever repeats (pictures of tokens and components, sentences but for their numbers) is in it once, as a
 * {@link dev.custody.report.player.Templates template}. Times are in ticks of a tenth of a millisecond.
 */
@NullMarked
package dev.custody.report.player;

import org.jspecify.annotations.NullMarked;

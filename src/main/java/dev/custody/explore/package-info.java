/**
 * The explorer: searches for the crash that breaks the chain of custody.
 *
 * <p>One judged run is a {@link dev.custody.explore.Trial}: faults in, one {@link dev.custody.explore.Result} out, a bit for each
 * guarantee asked after.
 */
@NullMarked
package dev.custody.explore;

import org.jspecify.annotations.NullMarked;

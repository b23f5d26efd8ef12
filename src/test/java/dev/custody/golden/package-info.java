/** Traces that never change: the same run gives the same bytes, in this process, in another one, and in last year's. */
@NullMarked
package dev.custody.golden;

import org.jspecify.annotations.NullMarked;

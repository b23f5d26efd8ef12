/** The tour of the first start: a run, and a card that tells what is seen in it. */
@NullMarked
package dev.custody.desktop.tour;

import org.jspecify.annotations.NullMarked;

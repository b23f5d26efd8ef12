/** Which architecture for whom, as a panel: a dozen questions, and what follows from the answers as they are given. */
@NullMarked
package dev.custody.desktop.advise;

import org.jspecify.annotations.NullMarked;

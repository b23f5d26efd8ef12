/** Two runs side by side under the same commands, in step: another diagram, or another branch. */
@NullMarked
package dev.custody.desktop.compare;

import org.jspecify.annotations.NullMarked;

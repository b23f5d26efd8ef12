/**
 * What the window tells of itself: notices, which come and go without taking the focus, a list of what was told, and the pane for
 * what went wrong, with details to copy.
 */
@NullMarked
package dev.custody.desktop.notices;

import org.jspecify.annotations.NullMarked;

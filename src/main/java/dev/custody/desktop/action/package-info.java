/**
 * What a person can do in the window. An {@link dev.custody.desktop.action.Action} has a name, keys, and what it does, all in
 * one place: buttons, tooltips, the key map, the key sheet and the command palette are made from it.
 */
@NullMarked
package dev.custody.desktop.action;

import org.jspecify.annotations.NullMarked;

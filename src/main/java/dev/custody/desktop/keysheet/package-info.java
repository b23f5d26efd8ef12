/** What the keys do, made from the actions: a model that sets it in columns, and a view. */
@NullMarked
package dev.custody.desktop.keysheet;

import org.jspecify.annotations.NullMarked;

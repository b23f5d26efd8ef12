/** The engine. */
@NullMarked
package dev.custody.engine;

import org.jspecify.annotations.NullMarked;

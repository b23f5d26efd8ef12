/**
 * Where everything on the canvas stands: pure geometry, no toolkit.
 *
 * <p>Coordinates are those of the <em>world</em>: units in which a token has the size that the stylesheet gives it. The
 * canvas scales the world to fit its window. {@link dev.custody.layout.Anatomy} knows the inside of each kind
 * of component, {@link dev.custody.layout.Layout} where the components and links are,
 * {@link dev.custody.layout.Placement} where each message of a scene is.
 */
@NullMarked
package dev.custody.layout;

import org.jspecify.annotations.NullMarked;

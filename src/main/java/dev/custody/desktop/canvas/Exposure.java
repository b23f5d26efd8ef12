package dev.custody.desktop.canvas;

import dev.custody.layout.Viewport;

/**
 * How a picture of the tokens is taken.
 *
 * @param viewport from the world to pixels of the window
 * @param spriteScale device pixels that a world unit has in the sprites
 * @param outputScale device pixels a pixel
 */
record Exposure(Viewport viewport, Sprites sprites, double spriteScale, double outputScale) {
    /** How many pixels the picture has a pixel of the window, for sprites to be painted at their own size. */
    double density() {
        double density = spriteScale / viewport.scale();
        return Math.abs(density - outputScale) < 1e-6 ? outputScale : density;
    }
}

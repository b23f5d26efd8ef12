package dev.custody.desktop.canvas;

/**
 * A small picture: premultiplied ARGB, row by row.
 *
 * @param anchorX where in it its middle is
 * @param anchorY where in it its middle is
 * @param advance how wide it is without the clear border around it
 */
record Sprite(int width, int height, double anchorX, double anchorY, double advance, int[] pixels) {}

package dev.custody.desktop.canvas;

/**
 * A small picture: premultiplied ARGB, row by row. It knows for each row where its clear borders and its longest solid run
 * are, so that neither is looked at pixel by pixel.
 */
final class Sprite {
    private static final int SOLID = 0xFF;

    private final int width;
    private final int height;
    private final double anchorX;
    private final double anchorY;
    private final double advance;
    private final int[] pixels;
    /** For each row: where it begins, where its solid run begins and ends, where it ends. */
    private final int[] spans;

    /**
     * @param anchorX where in it its middle is
     * @param anchorY where in it its middle is
     * @param advance how wide it is without the clear border around it
     */
    Sprite(int width, int height, double anchorX, double anchorY, double advance, int[] pixels) {
        this.width = width;
        this.height = height;
        this.anchorX = anchorX;
        this.anchorY = anchorY;
        this.advance = advance;
        this.pixels = pixels;
        this.spans = new int[height * 4];
        for (int y = 0; y < height; y++) {
            span(y);
        }
    }

    /** The same shape in one colour. */
    Sprite inked(int argb) {
        int[] inked = new int[pixels.length];
        for (int i = 0; i < inked.length; i++) {
            int alpha = part(pixels[i] >>> 24, argb >>> 24);
            inked[i] = alpha << 24
                    | part(alpha, argb >> 16 & 0xFF) << 16
                    | part(alpha, argb >> 8 & 0xFF) << 8
                    | part(alpha, argb & 0xFF);
        }
        return new Sprite(width, height, anchorX, anchorY, advance, inked);
    }

    private static int part(int a, int b) {
        return (a * b + SOLID / 2) / SOLID;
    }

    private void span(int y) {
        int first = width;
        int last = 0;
        int runStart = 0;
        int bestStart = 0;
        int bestEnd = 0;
        for (int x = 0; x < width; x++) {
            int pixel = pixels[y * width + x];
            if (pixel != 0) {
                first = Math.min(first, x);
                last = x + 1;
            }
            if (pixel >>> 24 != SOLID) {
                runStart = x + 1;
            } else if (x + 1 - runStart > bestEnd - bestStart) {
                bestStart = runStart;
                bestEnd = x + 1;
            }
        }
        if (bestEnd == bestStart) {
            bestStart = last;
            bestEnd = last;
        }
        spans[y * 4] = first;
        spans[y * 4 + 1] = bestStart;
        spans[y * 4 + 2] = bestEnd;
        spans[y * 4 + 3] = last;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double anchorX() {
        return anchorX;
    }

    double anchorY() {
        return anchorY;
    }

    double advance() {
        return advance;
    }

    int[] pixels() {
        return pixels;
    }

    int first(int row) {
        return spans[row * 4];
    }

    int solidFirst(int row) {
        return spans[row * 4 + 1];
    }

    int solidLast(int row) {
        return spans[row * 4 + 2];
    }

    int last(int row) {
        return spans[row * 4 + 3];
    }
}

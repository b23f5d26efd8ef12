package dev.custody.desktop.canvas;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * A picture in memory that sprites are blitted into. It knows what part of it was painted, so that only that has to be cleared
 * and shown.
 */
final class Raster {
    private static final int OPAQUE = 256;

    /** Binary places behind the point, where a place within a sprite is a whole number: sprites are smaller than 2 to the 15th. */
    private static final int PLACES = 16;

    private static final int ONE = 1 << PLACES;

    /** Nothing can be seen of what is smaller. */
    private static final double LEAST_ZOOM = 1.0 / 64;

    /** A half in each of two channels. */
    private static final int HALF = 0x800080;

    private final int width;
    private final int height;
    private final int[] pixels;
    private int left;
    private int top;
    private int right;
    private int bottom;

    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        untouch();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    IntBuffer buffer() {
        return IntBuffer.wrap(pixels);
    }

    /** The picture as it is now, as a sprite. */
    Sprite sprite(double anchorX, double anchorY, double advance) {
        return new Sprite(width, height, anchorX, anchorY, advance, pixels.clone());
    }

    /** The painted part: left, top, right, bottom; right is not above left if nothing was painted. */
    int[] touched() {
        return new int[] {left, top, right, bottom};
    }

    private void untouch() {
        left = width;
        top = height;
        right = 0;
        bottom = 0;
    }

    /** Wipes out what was painted. */
    void clear() {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, 0);
        }
        untouch();
    }

    private void touch(int x1, int y1, int x2, int y2) {
        left = Math.min(left, x1);
        top = Math.min(top, y1);
        right = Math.max(right, x2);
        bottom = Math.max(bottom, y2);
    }

    /** Whether any of a sprite with its middle there can be in the picture. */
    boolean reaches(Sprite sprite, double x, double y, double zoom) {
        double reach = Math.max(sprite.width(), sprite.height()) * zoom;
        return x > -reach && y > -reach && x < width + reach && y < height + reach;
    }

    /** Paints a sprite with its middle there, at its own size. */
    void blit(Sprite sprite, double x, double y, double opacity) {
        int alpha = (int) Math.round(Math.clamp(opacity, 0, 1) * OPAQUE);
        int x0 = (int) Math.round(x - sprite.anchorX());
        int y0 = (int) Math.round(y - sprite.anchorY());
        int x1 = Math.max(0, x0);
        int y1 = Math.max(0, y0);
        int x2 = Math.min(width, x0 + sprite.width());
        int y2 = Math.min(height, y0 + sprite.height());
        if (alpha == 0 || x1 >= x2 || y1 >= y2) {
            return;
        }
        touch(x1, y1, x2, y2);
        for (int py = y1; py < y2; py++) {
            int row = py - y0;
            int first = Math.max(x1, x0 + sprite.first(row));
            int last = Math.min(x2, x0 + sprite.last(row));
            if (first >= last) {
                continue;
            }
            if (alpha < OPAQUE) {
                blend(sprite, row, x0, py, first, last, alpha);
            } else {
                int solidFirst = Math.clamp(x0 + sprite.solidFirst(row), first, Math.max(first, last));
                int solidLast = Math.clamp(x0 + sprite.solidLast(row), solidFirst, Math.max(solidFirst, last));
                blend(sprite, row, x0, py, first, solidFirst, OPAQUE);
                System.arraycopy(
                        sprite.pixels(),
                        row * sprite.width() + solidFirst - x0,
                        pixels,
                        py * width + solidFirst,
                        solidLast - solidFirst);
                blend(sprite, row, x0, py, solidLast, last, OPAQUE);
            }
        }
    }

    private void blend(Sprite sprite, int row, int x0, int y, int first, int last, int alpha) {
        int[] source = sprite.pixels();
        int from = row * sprite.width() - x0;
        int to = y * width;
        for (int x = first; x < last; x++) {
            int s = source[from + x];
            if (s != 0) {
                pixels[to + x] = over(alpha == OPAQUE ? s : fade(s, alpha), pixels[to + x]);
            }
        }
    }

    /** Paints a sprite with its middle there, enlarged or shrunk and turned. */
    void blit(Sprite sprite, double x, double y, double opacity, double zoom, double angle) {
        if (zoom < LEAST_ZOOM) {
            return;
        }
        int alpha = (int) Math.round(Math.clamp(opacity, 0, 1) * OPAQUE);
        double reach = Math.hypot(sprite.width(), sprite.height()) / 2 * zoom + 1;
        int x1 = Math.max(0, (int) Math.floor(x - reach));
        int y1 = Math.max(0, (int) Math.floor(y - reach));
        int x2 = Math.min(width, (int) Math.ceil(x + reach));
        int y2 = Math.min(height, (int) Math.ceil(y + reach));
        if (alpha == 0 || x1 >= x2 || y1 >= y2) {
            return;
        }
        touch(x1, y1, x2, y2);
        double cos = Math.cos(angle) / zoom;
        double sin = Math.sin(angle) / zoom;
        int du = (int) Math.round(cos * ONE);
        int dv = (int) Math.round(-sin * ONE);
        for (int py = y1; py < y2; py++) {
            double dx = x1 + 0.5 - x;
            double dy = py + 0.5 - y;
            int u = (int) Math.round((dx * cos + dy * sin + sprite.anchorX() - 0.5) * ONE);
            int v = (int) Math.round((-dx * sin + dy * cos + sprite.anchorY() - 0.5) * ONE);
            for (int px = x1; px < x2; px++) {
                int s = sample(sprite, u, v);
                if (s != 0) {
                    int at = py * width + px;
                    pixels[at] = over(alpha == OPAQUE ? s : fade(s, alpha), pixels[at]);
                }
                u += du;
                v += dv;
            }
        }
    }

    /** What is between four pixels, in parts of {@link #ONE}. */
    private static int sample(Sprite sprite, int u, int v) {
        int x = u >> PLACES;
        int y = v >> PLACES;
        if (x < -1 || y < -1 || x >= sprite.width() || y >= sprite.height()) {
            return 0;
        }
        int fx = u >> PLACES - 8 & 0xFF;
        int fy = v >> PLACES - 8 & 0xFF;
        return mix(
                mix(texel(sprite, x, y), texel(sprite, x + 1, y), fx),
                mix(texel(sprite, x, y + 1), texel(sprite, x + 1, y + 1), fx),
                fy);
    }

    private static int texel(Sprite sprite, int x, int y) {
        return x < 0 || y < 0 || x >= sprite.width() || y >= sprite.height()
                ? 0
                : sprite.pixels()[y * sprite.width() + x];
    }

    private static int mix(int a, int b, int part) {
        return fade(a, 256 - part) + fade(b, part);
    }

    /** All four channels times {@code part} of 256. */
    private static int fade(int color, int part) {
        int rb = ((color & 0xFF00FF) * part >>> 8) & 0xFF00FF;
        int ag = ((color >>> 8) & 0xFF00FF) * part & 0xFF00FF00;
        return rb | ag;
    }

    /** What is below a solid pixel stays solid: rounding down would make it ever so slightly clear, and slow. */
    private static int over(int source, int below) {
        int rest = OPAQUE - ((source >>> 24) + (source >>> 31));
        if (rest == 0 || below == 0) {
            return source;
        }
        int rb = ((below & 0xFF00FF) * rest + HALF >>> 8) & 0xFF00FF;
        int ag = ((below >>> 8) & 0xFF00FF) * rest + HALF & 0xFF00FF00;
        return source + (rb | ag);
    }
}

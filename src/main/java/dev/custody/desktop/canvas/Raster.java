package dev.custody.desktop.canvas;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * A picture in memory that sprites are blitted into. It knows what part of it was painted, so that only that has to be cleared
 * and shown.
 */
final class Raster {
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

    /** Paints a sprite with its middle there, at its own size. */
    void blit(Sprite sprite, double x, double y, double opacity) {
        int alpha = (int) Math.round(Math.clamp(opacity, 0, 1) * 256);
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
        int[] source = sprite.pixels();
        for (int py = y1; py < y2; py++) {
            int from = (py - y0) * sprite.width() - x0;
            int to = py * width;
            for (int px = x1; px < x2; px++) {
                int s = source[from + px];
                if (s != 0) {
                    pixels[to + px] = over(alpha == 256 ? s : fade(s, alpha), pixels[to + px]);
                }
            }
        }
    }

    /** Paints a sprite with its middle there, enlarged or shrunk and turned. */
    void blit(Sprite sprite, double x, double y, double opacity, double zoom, double angle) {
        if (zoom <= 0) {
            return;
        }
        int alpha = (int) Math.round(Math.clamp(opacity, 0, 1) * 256);
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
        for (int py = y1; py < y2; py++) {
            for (int px = x1; px < x2; px++) {
                double dx = px + 0.5 - x;
                double dy = py + 0.5 - y;
                double u = dx * cos + dy * sin + sprite.anchorX() - 0.5;
                double v = -dx * sin + dy * cos + sprite.anchorY() - 0.5;
                int s = sample(sprite, u, v);
                if (s != 0) {
                    int at = py * width + px;
                    pixels[at] = over(alpha == 256 ? s : fade(s, alpha), pixels[at]);
                }
            }
        }
    }

    private static int sample(Sprite sprite, double u, double v) {
        int x = (int) Math.floor(u);
        int y = (int) Math.floor(v);
        if (x < -1 || y < -1 || x >= sprite.width() || y >= sprite.height()) {
            return 0;
        }
        int fx = (int) ((u - x) * 256);
        int fy = (int) ((v - y) * 256);
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

    private static int over(int source, int below) {
        int rest = 256 - ((source >>> 24) + (source >>> 31));
        return rest == 0 ? source : source + fade(below, rest);
    }
}

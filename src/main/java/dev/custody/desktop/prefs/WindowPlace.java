package dev.custody.desktop.prefs;

import org.jspecify.annotations.Nullable;

/**
 * Where the window was and how large, in pixels, before it was maximized.
 *
 * @param x of its upper left corner, over all screens; null if it has never been anywhere
 * @param y the same
 */
public record WindowPlace(
        double width,
        double height,
        boolean maximized,
        @Nullable Double x,
        @Nullable Double y) {
    public static final WindowPlace DEFAULT = of(1360, 860);

    private static final double LEAST = 480;
    private static final double MOST = 16_000;

    public WindowPlace {
        width = sane(width, 1360);
        height = sane(height, 860);
        if (x == null || y == null || !Double.isFinite(x) || !Double.isFinite(y)) {
            x = null;
            y = null;
        }
    }

    /** One of that size, wherever the platform puts it. */
    public static WindowPlace of(double width, double height) {
        return new WindowPlace(width, height, false, null, null);
    }

    private static double sane(double size, double otherwise) {
        return size >= LEAST && size <= MOST ? size : otherwise;
    }
}

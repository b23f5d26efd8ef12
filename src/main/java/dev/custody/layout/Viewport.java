package dev.custody.layout;

/**
 * Which part of the world is looked at: a place of the world is drawn at its coordinates times {@code scale}, plus {@code left}
 * and {@code top}.
 *
 * @param scale pixels a world unit; above 0
 * @param left the pixel at which the world's x is 0
 * @param top the pixel at which the world's y is 0
 */
public record Viewport(double scale, double left, double top) {
    public Viewport {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("scale must be above 0, is " + scale);
        }
    }

    /** The pixel at which that x of the world is drawn. */
    public double pixelX(double worldX) {
        return worldX * scale + left;
    }

    /** The pixel at which that y of the world is drawn. */
    public double pixelY(double worldY) {
        return worldY * scale + top;
    }

    /** What is drawn at that pixel. */
    public Point worldAt(double pixelX, double pixelY) {
        return new Point((pixelX - left) / scale, (pixelY - top) / scale);
    }

    /** What a window of that many pixels shows of the world. */
    public Box seen(double width, double height) {
        return new Box(-left / scale, -top / scale, width / scale, height / scale);
    }

    /** With another scale, and the same place of the world under that pixel. */
    public Viewport zoomed(double newScale, double pixelX, double pixelY) {
        double factor = newScale / scale;
        return new Viewport(newScale, pixelX - (pixelX - left) * factor, pixelY - (pixelY - top) * factor);
    }

    /** Everything moved by so many pixels. */
    public Viewport panned(double dx, double dy) {
        return new Viewport(scale, left + dx, top + dy);
    }

    /** The same on a screen that has {@code factor} times as many pixels. */
    public Viewport magnified(double factor) {
        return new Viewport(scale * factor, left * factor, top * factor);
    }

    /** With that place of the world in the middle of a window of that many pixels. */
    public Viewport centred(Point world, double width, double height) {
        return new Viewport(scale, width / 2 - world.x() * scale, height / 2 - world.y() * scale);
    }

    /** Moved as little as need be for the middle of a window of that many pixels to show a place within {@code ground}. */
    public Viewport within(Box ground, double width, double height) {
        Point middle = worldAt(width / 2, height / 2);
        double x = Math.clamp(middle.x(), ground.x(), ground.right());
        double y = Math.clamp(middle.y(), ground.y(), ground.bottom());
        return panned((middle.x() - x) * scale, (middle.y() - y) * scale);
    }
}

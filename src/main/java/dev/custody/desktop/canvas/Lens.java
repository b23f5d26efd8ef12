package dev.custody.desktop.canvas;

import dev.custody.layout.Box;
import dev.custody.layout.Point;
import dev.custody.layout.Viewport;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * Which part of the diagram is in sight, and how that changes. It is at home when everything is in sight; then it stays so when
 * the window changes, else it keeps its zoom and what is in the middle.
 */
final class Lens {
    /** Half as large as what fits. */
    static final double LEAST = 0.5;

    /** So many times as large as what fits ... */
    static final double MOST = 6;

    /** ... but no more pixels a world unit than this, unless what fits is nearly as large already. */
    static final double CLOSEST = 6;

    private static final double STEP = 1.25;

    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
    private final Runnable moved;
    private Viewport home = new Viewport(1, 0, 0);
    private Viewport viewport = home;
    private Box ground = new Box(0, 0, 1, 1);
    private double width = 1;
    private double height = 1;

    /** @param moved run whenever another part has come in sight, but for {@link #fitInto}, whose caller knows */
    Lens(Runnable moved) {
        this.moved = moved;
    }

    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    Viewport viewport() {
        return viewport;
    }

    /** What is in sight, in the world. */
    Box seen() {
        return viewport.seen(width, height);
    }

    /**
     * Takes in another diagram, layout or window.
     *
     * @param content everything there is, in the world
     */
    void fitInto(Viewport newHome, Box content, double newWidth, double newHeight) {
        boolean atHome = viewport.equals(home);
        Point middle = viewport.worldAt(width / 2, height / 2);
        double x = (middle.x() - ground.x()) / ground.width();
        double y = (middle.y() - ground.y()) / ground.height();
        home = newHome;
        width = newWidth;
        height = newHeight;
        cover(content);
        if (atHome) {
            viewport = home;
        } else {
            Point kept = new Point(ground.x() + x * ground.width(), ground.y() + y * ground.height());
            viewport = new Viewport(limited(zoom.get() * home.scale()), 0, 0).centred(kept, width, height);
        }
        zoom.set(viewport.scale() / home.scale());
    }

    /** Takes in that there is more, or less. */
    void cover(Box content) {
        ground = home.seen(width, height).with(content);
    }

    /** Brings in sight what was there when it was fitted last. */
    void goHome() {
        go(home);
    }

    void zoomIn() {
        zoomBy(STEP, width / 2, height / 2);
    }

    void zoomOut() {
        zoomBy(1 / STEP, width / 2, height / 2);
    }

    /** Makes everything {@code factor} times as large, and keeps what is under that pixel of the window there. */
    void zoomBy(double factor, double x, double y) {
        double scale = limited(viewport.scale() * factor);
        if (scale != viewport.scale()) {
            go(viewport.zoomed(scale, x, y).within(ground, width, height));
        }
    }

    private double limited(double scale) {
        double most = Math.min(home.scale() * MOST, Math.max(CLOSEST, home.scale() * 2));
        return Math.clamp(scale, home.scale() * LEAST, most);
    }

    /** Moves everything by so many pixels, as far as some of it stays in sight. */
    void panBy(double dx, double dy) {
        go(viewport.panned(dx, dy).within(ground, width, height));
    }

    /** Brings that place of the world to the middle of the window. */
    void lookAt(Point world) {
        go(viewport.centred(world, width, height).within(ground, width, height));
    }

    /** What brings a place of the world to the middle, so many times as large as what fits. */
    Viewport around(Point world, double times) {
        return new Viewport(limited(home.scale() * times), 0, 0)
                .centred(world, width, height)
                .within(ground, width, height);
    }

    /** What brings everything in sight. */
    Viewport home() {
        return home;
    }

    double homeScale() {
        return home.scale();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Looks there. */
    void show(Viewport there) {
        go(there);
    }

    private void go(Viewport there) {
        if (!there.equals(viewport)) {
            viewport = there;
            zoom.set(there.scale() / home.scale());
            moved.run();
        }
    }
}

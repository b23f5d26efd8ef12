package dev.custody.layout;

import java.util.ArrayList;
import java.util.List;

/** Finds the course of a link between two boxes: straight where they face each other, else a soft curve. */
final class Router {
    private static final int SAMPLES = 32;

    /** Things this far apart side by side are joined sideways, however far one is above the other. */
    private static final double ROOM = 40;

    /** How far from the components that it joins a link turns: a road is about twice as wide. */
    private static final double CLEAR = 16;

    private Router() {}

    /**
     * The course of a link that leaves {@code from} sideways at one of its lanes. Of several that turn the same way, the outer
     * ones turn first, so that they keep clear of each other.
     *
     * @param y the middle of the lane
     * @param share where the lane is among the others, from 0, the uppermost, to 1
     */
    static Track fromLane(Box from, double y, double share, Box to) {
        boolean right = to.centerX() >= from.centerX();
        Point start = new Point(right ? from.right() : from.x(), y);
        double x = right ? to.x() : to.right();
        double inset = to.height() * 0.15;
        if (y > to.y() + inset && y < to.bottom() - inset) {
            return new Track(List.of(start, new Point(x, y)));
        }
        double end = towards(to.centerY(), to.height(), y);
        double clear = Math.copySign(Math.min(CLEAR, Math.abs(x - start.x()) / 2), x - start.x());
        double turn = start.x() + clear + (x - start.x() - 2 * clear) * (end > y ? 1 - share : share);
        return curve(start, new Point(turn, y), new Point(turn, end), new Point(x, end));
    }

    /** Whether two boxes are joined at their sides. */
    static boolean isSideways(Box from, Box to) {
        double gapX = Math.max(to.x() - from.right(), from.x() - to.right());
        double gapY = Math.max(to.y() - from.bottom(), from.y() - to.bottom());
        return gapX >= Math.min(gapY, ROOM);
    }

    static Track route(Box from, Box to, List<Point> via) {
        if (!via.isEmpty()) {
            return through(from, to, via);
        }
        return isSideways(from, to) ? sideways(from, to) : upright(from, to);
    }

    private static Track sideways(Box from, Box to) {
        boolean right = to.centerX() >= from.centerX();
        double x1 = right ? from.right() : from.x();
        double x2 = right ? to.x() : to.right();
        double top = Math.max(from.y(), to.y());
        double bottom = Math.min(from.bottom(), to.bottom());
        if (bottom - top > 0.35 * Math.min(from.height(), to.height())) {
            double y = common(from.centerY(), to.centerY(), top, bottom);
            return new Track(List.of(new Point(x1, y), new Point(x2, y)));
        }
        double y1 = towards(from.centerY(), from.height(), to.centerY());
        double y2 = towards(to.centerY(), to.height(), from.centerY());
        double bend = (x2 - x1) * 0.5;
        return curve(new Point(x1, y1), new Point(x1 + bend, y1), new Point(x2 - bend, y2), new Point(x2, y2));
    }

    private static Track upright(Box from, Box to) {
        boolean down = to.centerY() >= from.centerY();
        double y1 = down ? from.bottom() : from.y();
        double y2 = down ? to.y() : to.bottom();
        double left = Math.max(from.x(), to.x());
        double right = Math.min(from.right(), to.right());
        if (right - left > 0.25 * Math.min(from.width(), to.width())) {
            double x = common(from.centerX(), to.centerX(), left, right);
            return new Track(List.of(new Point(x, y1), new Point(x, y2)));
        }
        double x1 = towards(from.centerX(), from.width(), to.centerX());
        double x2 = towards(to.centerX(), to.width(), from.centerX());
        double bend = (y2 - y1) * 0.5;
        return curve(new Point(x1, y1), new Point(x1, y1 + bend), new Point(x2, y2 - bend), new Point(x2, y2));
    }

    /** A line that meets both; through a centre if it can. */
    private static double common(double a, double b, double low, double high) {
        double inset = (high - low) * 0.15;
        return Math.clamp((a + b) / 2, low + inset, high - inset);
    }

    /** Where to leave a side: a little towards where the way goes. */
    private static double towards(double center, double extent, double target) {
        return center + Math.clamp((target - center) * 0.25, -extent * 0.25, extent * 0.25);
    }

    private static Track curve(Point a, Point b, Point c, Point d) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= SAMPLES; i++) {
            double t = (double) i / SAMPLES;
            double u = 1 - t;
            points.add(new Point(
                    u * u * u * a.x() + 3 * u * u * t * b.x() + 3 * u * t * t * c.x() + t * t * t * d.x(),
                    u * u * u * a.y() + 3 * u * u * t * b.y() + 3 * u * t * t * c.y() + t * t * t * d.y()));
        }
        return new Track(points);
    }

    private static Track through(Box from, Box to, List<Point> via) {
        List<Point> points = new ArrayList<>();
        points.add(edge(from, via.getFirst()));
        points.addAll(via);
        points.add(edge(to, via.getLast()));
        return new Track(points);
    }

    /** Where the line from a box's centre to a point crosses the box's edge. */
    private static Point edge(Box box, Point towards) {
        double dx = towards.x() - box.centerX();
        double dy = towards.y() - box.centerY();
        double reach = Math.min(
                Math.abs(dx) < 1e-9 ? Double.MAX_VALUE : box.width() / 2 / Math.abs(dx),
                Math.abs(dy) < 1e-9 ? Double.MAX_VALUE : box.height() / 2 / Math.abs(dy));
        double t = Math.min(1, reach);
        return new Point(box.centerX() + dx * t, box.centerY() + dy * t);
    }
}

package dev.custody.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn along a link: its line, arrow heads, and the gap where it is cut.
 *
 * @param lane how far a token travels beside its middle
 */
public record LinkOutline(Track track, double lane) {
    /** The corners of an arrow head whose tip is at the origin and that points to the right, in its own size. */
    private static final double[][] HEAD = {{0, 0}, {-1.15, 0.72}, {-0.82, 0}, {-1.15, -0.72}};

    /** A straight piece across the link or along it. */
    public record Stroke(Point from, Point to) {}

    /**
     * Where it is cut.
     *
     * @param gap along the link
     * @param bars across it, at both ends of the gap
     * @param sign the middle of the sign that says so
     */
    public record Barrier(Stroke gap, List<Stroke> bars, Point sign) {}

    /** The course itself. */
    public List<Point> course() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < track.size(); i++) {
            points.add(track.point(i));
        }
        return points;
    }

    /** A line that winds along, for a slow link. */
    public List<Point> wave() {
        double waves = Math.max(2, Math.rint(track.length() / (lane * 3)));
        int samples = (int) waves * 10;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= samples; i++) {
            double t = (double) i / samples;
            points.add(track.at(t, Math.sin(t * waves * 2 * Math.PI) * lane * 0.75));
        }
        return points;
    }

    /** The arrow head at the end of the link, or turned round at its beginning. */
    public List<Point> head(boolean atEnd) {
        double at = atEnd ? 1 : 0;
        Point tip = track.at(at, 0);
        double angle = track.angle(at) + (atEnd ? 0 : Math.PI);
        double size = lane * 1.5;
        List<Point> points = new ArrayList<>();
        for (double[] corner : HEAD) {
            double x = corner[0] * size;
            double y = corner[1] * size;
            points.add(new Point(
                    tip.x() + x * Math.cos(angle) - y * Math.sin(angle),
                    tip.y() + x * Math.sin(angle) + y * Math.cos(angle)));
        }
        return points;
    }

    /** A gap in the road, for one direction or for both; one of them has to be cut. */
    public Barrier barrier(boolean forward, boolean backward) {
        boolean both = forward && backward;
        double offset = both ? 0 : forward ? lane : -lane;
        double half = both ? lane * 2.2 : lane * 1.1;
        double span = lane * 1.5 / Math.max(1, track.length());
        List<Stroke> bars = new ArrayList<>();
        for (double side : new double[] {-span, span}) {
            bars.add(new Stroke(track.at(0.5 + side, offset - half), track.at(0.5 + side, offset + half)));
        }
        return new Barrier(
                new Stroke(track.at(0.5 - span, offset), track.at(0.5 + span, offset)),
                bars,
                track.at(0.5, offset + (offset == 0 ? 0 : Math.signum(offset) * lane * 2.4)));
    }
}

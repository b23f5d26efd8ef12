package dev.custody.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is drawn along a link: its road from component to component, and on it a line with arrow heads, which keep clear of the rings
 * around both, and the gap where it is cut.
 *
 * @param flow where it has arrow heads
 * @param lane how far a token travels beside its middle
 * @param ring how far out from a component its ring reaches
 */
public record LinkOutline(Track track, Flow flow, double lane, double ring) {
    /** How far from its tip an arrow head's line ends, in the head's own size. */
    private static final double NOTCH = 0.82;

    /** The corners of an arrow head whose tip is at the origin and that points to the right, in its own size. */
    private static final double[][] HEAD = {{0, 0}, {-1.15, 0.72}, {-NOTCH, 0}, {-1.15, -0.72}};

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

    /** The middle of the road. */
    public List<Point> road() {
        return points(track);
    }

    /** The line on it, from arrow head to arrow head. */
    public List<Point> line() {
        return points(lined());
    }

    /** The same for a slow link: it winds along. */
    public List<Point> wave() {
        Track line = lined();
        double waves = Math.max(2, Math.rint(line.length() / (lane * 3)));
        int samples = (int) waves * 10;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= samples; i++) {
            double t = (double) i / samples;
            points.add(line.at(t, Math.sin(t * waves * 2 * Math.PI) * lane * 0.75));
        }
        return points;
    }

    private static List<Point> points(Track track) {
        return IntStream.range(0, track.size()).mapToObj(track::point).toList();
    }

    private Track lined() {
        double head = headSize() * NOTCH;
        return track.within(clear() + (flow.backward() ? head : 0), clear() + (flow.forward() ? head : 0));
    }

    /** How far from both components it begins and ends: where they are close together, within the rings. */
    private double clear() {
        return Math.min(ring, track.length() / 4);
    }

    /** As large as there is room for between the rings, and for some line beside them. */
    private double headSize() {
        boolean two = flow.forward() && flow.backward();
        return Math.min(lane * 1.5, (track.length() - 2 * clear()) / (two ? 3 : 1.75));
    }

    /** Its arrow heads: at the end of the link, and turned round at its beginning. */
    public List<List<Point>> heads() {
        List<List<Point>> heads = new ArrayList<>();
        if (flow.forward()) {
            heads.add(head(true));
        }
        if (flow.backward()) {
            heads.add(head(false));
        }
        return heads;
    }

    private List<Point> head(boolean atEnd) {
        Track clear = track.within(clear(), clear());
        double at = atEnd ? 1 : 0;
        Point tip = clear.at(at, 0);
        double angle = clear.angle(at) + (atEnd ? 0 : Math.PI);
        double size = headSize();
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

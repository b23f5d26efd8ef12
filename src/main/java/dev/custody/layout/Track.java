package dev.custody.layout;

import java.util.ArrayList;
import java.util.List;

/** The course of a link: a line from the edge of one component to the edge of another. */
public final class Track {
    private final double[] xs;
    private final double[] ys;
    private final double[] lengths;

    Track(List<Point> points) {
        int n = points.size();
        xs = new double[n];
        ys = new double[n];
        lengths = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = points.get(i).x();
            ys[i] = points.get(i).y();
            lengths[i] = i == 0 ? 0 : lengths[i - 1] + Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
        }
    }

    public int size() {
        return xs.length;
    }

    public Point point(int index) {
        return new Point(xs[index], ys[index]);
    }

    /** The same without so much at its start and at its end. */
    Track within(double start, double end) {
        double last = length() - end;
        List<Point> points = new ArrayList<>();
        points.add(at(start / length(), 0));
        for (int i = 0; i < xs.length; i++) {
            if (lengths[i] > start && lengths[i] < last) {
                points.add(point(i));
            }
        }
        points.add(at(last / length(), 0));
        return new Track(points);
    }

    public double length() {
        return lengths[lengths.length - 1];
    }

    /**
     * A place on it.
     *
     * @param fraction how far along, from 0 to 1
     * @param offset how far to the right of it, as seen by who travels from its start to its end
     */
    public Point at(double fraction, double offset) {
        int i = segment(fraction);
        double part = part(i, fraction);
        double dx = xs[i + 1] - xs[i];
        double dy = ys[i + 1] - ys[i];
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        return new Point(xs[i] + dx * part - dy / length * offset, ys[i] + dy * part + dx / length * offset);
    }

    /** The direction of travel there, in radians; 0 is to the right. */
    public double angle(double fraction) {
        int i = segment(fraction);
        return Math.atan2(ys[i + 1] - ys[i], xs[i + 1] - xs[i]);
    }

    /**
     * A place for a hop: forward or backward, each on its own side.
     *
     * @param off how far from the ends it starts and ends
     */
    public Point hop(double progress, boolean forward, double lane, double off) {
        double part = Math.min(0.5, off / Math.max(1, length()));
        double along = part + progress * (1 - 2 * part);
        return forward ? at(along, lane) : at(1 - along, -lane);
    }

    private int segment(double fraction) {
        double along = Math.clamp(fraction, 0, 1) * length();
        int i = 0;
        while (i < xs.length - 2 && lengths[i + 1] < along) {
            i++;
        }
        return i;
    }

    private double part(int i, double fraction) {
        double along = Math.clamp(fraction, 0, 1) * length();
        double span = lengths[i + 1] - lengths[i];
        return span < 1e-9 ? 0 : Math.clamp((along - lengths[i]) / span, 0, 1);
    }
}

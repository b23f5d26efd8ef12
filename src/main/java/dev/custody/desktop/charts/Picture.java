package dev.custody.desktop.charts;

import dev.custody.chart.Axis;
import dev.custody.chart.Points;
import dev.custody.chart.Scale;
import dev.custody.chart.Unit;
import java.util.ArrayList;
import java.util.List;

/** A chart as it is drawn, one point a pixel. */
record Picture(List<Line> lines, Scale scale) {
    /** A line, and its points from the left end of the axis to the right. */
    record Line(ChartLine line, Points points) {
        /** The last value in view; NaN if there is none. */
        double last() {
            for (int i = points.size() - 1; i >= 0; i--) {
                if (!Double.isNaN(points.last(i))) {
                    return points.last(i);
                }
            }
            return Double.NaN;
        }
    }

    Picture {
        lines = List.copyOf(lines);
    }

    /** What of some lines of one unit is in view on that axis. It takes as long as there are pixels. */
    static Picture of(List<ChartLine> all, Unit unit, Axis axis, int pixels) {
        List<Line> lines = new ArrayList<>();
        double most = 0;
        for (ChartLine line : all) {
            Points points = line.series()
                    .between(Math.round(axis.fromMicros()), Math.round(axis.toMicros()), Math.max(1, pixels));
            lines.add(new Line(line, points));
            for (int i = 0; i < points.size(); i++) {
                // NaN is greater than nothing.
                if (points.max(i) > most) {
                    most = points.max(i);
                }
            }
        }
        return new Picture(lines, Scale.upTo(most, unit));
    }
}

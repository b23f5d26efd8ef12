package dev.custody.desktop.charts;

import dev.custody.chart.Axis;
import dev.custody.chart.LineLook;
import dev.custody.chart.Points;
import dev.custody.chart.Scale;
import dev.custody.desktop.bridge.Mark;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Draws the lines of a chart. It takes as long as there are pixels across. */
final class PlotPainter {
    /** From one line of the grid to the next, at least: as the names below all charts. */
    static final double TICKS_APART = 84;

    private static final double BAND_OPACITY = 0.28;
    private static final double[] CUT_DASHES = {3, 3};

    private final ChartStyle style;

    PlotPainter(ChartStyle style) {
        this.style = style;
    }

    /** @param plot where the lines are, within the canvas */
    void paint(GraphicsContext gc, Rectangle2D plot, Picture picture, Axis axis, List<Mark> marks) {
        gc.clearRect(0, 0, gc.getCanvas().getWidth(), gc.getCanvas().getHeight());
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineJoin(StrokeLineJoin.MITER);
        grid(gc, plot, picture.scale(), axis);
        gc.save();
        gc.beginPath();
        gc.rect(plot.getMinX(), plot.getMinY() - 1, plot.getWidth(), plot.getHeight() + 2);
        gc.clip();
        marks(gc, plot, axis, marks);
        // The first is the one that is looked at first: it lies on top.
        for (int i = picture.lines().size() - 1; i >= 0; i--) {
            line(gc, plot, picture.lines().get(i), picture.scale());
        }
        gc.restore();
    }

    /** The height at which a value stands. */
    static double yOf(double value, Rectangle2D plot, Scale scale) {
        return plot.getMaxY() - scale.share(value) * plot.getHeight();
    }

    private void grid(GraphicsContext gc, Rectangle2D plot, Scale scale, Axis axis) {
        gc.setLineDashes();
        gc.setLineWidth(1);
        gc.setStroke(style.grid());
        for (Axis.Tick tick : axis.ticks(plot.getWidth(), TICKS_APART)) {
            double x = Math.floor(plot.getMinX() + tick.x()) + 0.5;
            gc.strokeLine(x, plot.getMinY(), x, plot.getMaxY());
        }
        for (double value : scale.ticks()) {
            double y = Math.floor(yOf(value, plot, scale)) + 0.5;
            gc.setStroke(value == 0 ? style.base() : style.grid());
            gc.strokeLine(plot.getMinX(), y, plot.getMaxX(), y);
        }
    }

    private void marks(GraphicsContext gc, Rectangle2D plot, Axis axis, List<Mark> marks) {
        gc.setLineWidth(1);
        for (Mark mark : marks) {
            double x = Math.floor(plot.getMinX() + axis.xOf(mark.atMicros(), plot.getWidth())) + 0.5;
            if (x >= plot.getMinX() && x <= plot.getMaxX()) {
                boolean cut = mark.kind() == Mark.Kind.CUT;
                gc.setStroke(cut ? style.cut() : style.kill());
                gc.setLineDashes(cut ? CUT_DASHES : new double[0]);
                gc.strokeLine(x, plot.getMinY(), x, plot.getMaxY());
            }
        }
        gc.setLineDashes();
    }

    private void line(GraphicsContext gc, Rectangle2D plot, Picture.Line drawn, Scale scale) {
        Points points = drawn.points();
        gc.setFill(style.series(drawn.line().look()).deriveColor(0, 1, 1, BAND_OPACITY));
        double pixel = plot.getWidth() / points.size();
        for (int i = 0; i < points.size(); i++) {
            if (points.max(i) > points.min(i)) {
                double high = yOf(points.max(i), plot, scale);
                gc.fillRect(plot.getMinX() + i * pixel, high, pixel, yOf(points.min(i), plot, scale) - high);
            }
        }
        gc.setStroke(style.series(drawn.line().look()));
        gc.setLineWidth(style.lineWidth());
        gc.setLineDashes(drawn.line().look().dashes());
        gc.beginPath();
        double before = Double.NaN;
        for (int i = 0; i < points.size(); i++) {
            double y = yOf(points.last(i), plot, scale);
            double x = plot.getMinX() + i * pixel;
            if (Double.isNaN(points.last(i))) {
                end(gc, x, before);
                before = Double.NaN;
            } else if (Double.isNaN(before)) {
                gc.moveTo(x, y);
                before = y;
            } else if (y != before) {
                gc.lineTo(x, before);
                gc.lineTo(x, y);
                before = y;
            }
        }
        end(gc, plot.getMaxX(), before);
        gc.stroke();
    }

    private static void end(GraphicsContext gc, double x, double y) {
        if (!Double.isNaN(y)) {
            gc.lineTo(x, y);
        }
    }

    /** A stretch of the line, beside its name. */
    void sample(GraphicsContext gc, LineLook look, double fromX, double toX, double y) {
        gc.setStroke(style.series(look));
        gc.setLineWidth(style.lineWidth());
        gc.setLineDashes(look.dashes());
        gc.strokeLine(fromX, y, toX, y);
        gc.setLineDashes();
    }
}

package dev.custody.desktop.charts;

import dev.custody.chart.Scale;
import dev.custody.chart.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One chart: its title, its lines, what they are called and what they read, the playhead and the cursor. */
final class ChartPlot extends ChartStyle {
    private static final double SAMPLE = 18;
    private static final double GAP = 6;

    private final ChartsViewModel model;
    private final PlotPainter painter = new PlotPainter(this);
    private final Canvas canvas = new Canvas();
    private final Label title = new Label();
    private final Label unit = new Label();
    private final Region future = region("chart-future");
    private final Region playhead = region("chart-playhead");
    private final Region cursor = region("chart-cursor");
    private final List<Label> ticks = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private ChartGroup group;
    private @Nullable Picture picture;
    /** Heights of the names, one for each line of the picture. */
    private double[] places = {};

    /** How many lines there will be when it is drawn. */
    private int lines;

    private boolean stale = true;
    private boolean seen;
    /** Of what charts are seen in, and between two of them. */
    private double height;

    private double gap;

    ChartPlot(ChartsViewModel model, ChartGroup group) {
        this.model = model;
        this.group = group;
        getStyleClass().addAll("chart-area", "chart-plot");
        setId("chart-" + group.chart());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        title.getStyleClass().add("chart-title");
        unit.getStyleClass().add("chart-unit");
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, future, playhead, cursor, title, unit);
        setGroup(group);
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.setMouseTransparent(true);
        return region;
    }

    ChartGroup group() {
        return group;
    }

    /** The same chart of another run. */
    void setGroup(ChartGroup now) {
        group = now;
        title.setText(now.title());
        unit.setText(now.unit());
        setStale();
    }

    /** What is drawn is not what it should be. */
    void setStale() {
        stale = true;
        lines = model.lines(group).size();
        make(ticks, Scale.MOST_TICKS, "chart-tick");
        make(names, lines, "chart-name");
        make(values, lines, "chart-value");
        requestLayout();
    }

    @Override
    void restyled() {
        setStale();
    }

    double plotWidth() {
        return Math.max(0, getWidth() - left() - right());
    }

    private Rectangle2D plot() {
        return new Rectangle2D(left(), top(), plotWidth(), Math.max(0, getHeight() - top() - bottom()));
    }

    /** What charts are seen in is so high, with that much between two of them: as many as fit share all of it. */
    void setRoom(double now, double between) {
        if (height != now || gap != between) {
            height = now;
            gap = between;
            requestLayout();
        }
    }

    private double share() {
        double usual = top() + plotHeight() + bottom();
        double fit = Math.max(1, Math.floor((height + gap) / (usual + gap)));
        // Rather a pixel of the last one's empty edge less than one of the next.
        return Math.ceil((height + gap) / fit - gap);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(share(), top() + Math.max(plotHeight(), lines * labelHeight()) + bottom());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        title.autosize();
        title.relocate(left(), 0);
        unit.autosize();
        unit.relocate(left() + title.getWidth() + GAP, 0);
        boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        if (resized) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            stale = true;
        }
        if (stale && seen && plotWidth() >= 1) {
            stale = false;
            draw();
        }
        place();
    }

    /** Brings words, playhead and cursor to where they are now; what is not drawn yet will be in the next layout, if it is seen. */
    void update(boolean isSeen) {
        seen = isSeen;
        if (seen && stale) {
            requestLayout();
        } else if (seen) {
            place();
        }
    }

    private void draw() {
        Rectangle2D plot = plot();
        Picture now = model.picture(group, (int) Math.ceil(plot.getWidth()));
        picture = now;
        painter.paint(
                canvas.getGraphicsContext2D(),
                plot,
                now,
                model.axisProperty().get(),
                model.marksProperty().get());
        showTicks(plot, now.scale());
        showNames(plot, now);
    }

    private void showTicks(Rectangle2D plot, Scale scale) {
        List<String> texts = model.tickTexts(scale);
        show(ticks, texts.size());
        for (int i = 0; i < texts.size(); i++) {
            Label tick = ticks.get(i);
            tick.setText(texts.get(i));
            tick.autosize();
            double y = PlotPainter.yOf(scale.ticks().get(i), plot, scale);
            tick.relocate(left() - GAP - tick.getWidth(), Math.round(y - tick.getHeight() / 2));
        }
    }

    private void showNames(Rectangle2D plot, Picture now) {
        int count = now.lines().size();
        // Another outcome may have come since it was found stale.
        make(names, count, "chart-name");
        make(values, count, "chart-value");
        show(names, count);
        show(values, count);
        double[] wanted = new double[count];
        for (int i = 0; i < count; i++) {
            double last = now.lines().get(i).last();
            wanted[i] = Double.isNaN(last) ? plot.getMaxY() : PlotPainter.yOf(last, plot, now.scale());
        }
        double half = labelHeight() / 2;
        places = Spread.of(wanted, labelHeight(), plot.getMinY() + half - 2, plot.getMaxY() - half + 2);
        double x = plot.getMaxX() + GAP;
        for (int i = 0; i < count; i++) {
            names.get(i).setText(now.lines().get(i).line().name());
            painter.sample(
                    canvas.getGraphicsContext2D(),
                    now.lines().get(i).line().look(),
                    x,
                    x + SAMPLE,
                    Math.round(places[i]) + 0.5);
        }
    }

    /** Before a layout, wherever it can be: nodes that come within one have no style yet to be measured by. */
    private void make(List<Label> labels, int count, String styleClass) {
        while (labels.size() < count) {
            Label label = new Label();
            label.getStyleClass().add(styleClass);
            label.setTextOverrun(OverrunStyle.ELLIPSIS);
            label.setManaged(false);
            label.setMouseTransparent(true);
            labels.add(label);
            getChildren().add(label);
        }
    }

    private static void show(List<Label> labels, int count) {
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setVisible(i < count);
        }
    }

    private void place() {
        Rectangle2D plot = plot();
        double playheadX =
                model.axisProperty().get().xOf(model.playheadProperty().get(), plot.getWidth());
        line(playhead, plot, playheadX, true);
        double from = Math.clamp(playheadX, 0, plot.getWidth());
        future.resizeRelocate(plot.getMinX() + from, plot.getMinY(), plot.getWidth() - from, plot.getHeight());
        OptionalLong at = model.cursorProperty().get();
        line(cursor, plot, model.axisProperty().get().xOf(at.orElse(0), plot.getWidth()), at.isPresent());
        read(plot);
    }

    private static void line(Region line, Rectangle2D plot, double x, boolean wanted) {
        line.setVisible(wanted && x >= 0 && x <= plot.getWidth());
        double width = line.prefWidth(-1);
        line.resizeRelocate(Math.round(plot.getMinX() + x - width / 2), plot.getMinY(), width, plot.getHeight());
    }

    private void read(Rectangle2D plot) {
        Picture now = picture;
        if (now == null) {
            return;
        }
        List<Reading> readings =
                model.readings(now.lines().stream().map(Picture.Line::line).toList());
        double x = plot.getMaxX() + GAP + SAMPLE + GAP;
        for (int i = 0; i < readings.size(); i++) {
            Label value = values.get(i);
            value.setText(readings.get(i).text());
            value.autosize();
            double y = Math.round(places[i] - value.getHeight() / 2);
            value.relocate(x, y);
            Label name = names.get(i);
            name.autosize();
            double nameX = x + value.getWidth() + GAP;
            name.resizeRelocate(nameX, y, Math.min(name.getWidth(), Math.max(0, getWidth() - nameX)), name.getHeight());
        }
        setAccessibleText(model.spoken(group, readings));
    }
}

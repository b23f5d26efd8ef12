package dev.custody.picture;

import dev.custody.chart.Axis;
import dev.custody.chart.Chart;
import dev.custody.chart.Charts;
import dev.custody.chart.LineLook;
import dev.custody.chart.Names;
import dev.custody.chart.Points;
import dev.custody.chart.Scale;
import dev.custody.chart.Series;
import dev.custody.chart.Spread;
import dev.custody.chart.Unit;
import dev.custody.layout.Box;
import dev.custody.ledger.Ledger;
import dev.custody.picture.Brush.Align;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A chart of a run over time: lines that differ in colour and dashes, each with its name at its end, and what was broken as a
 * shade behind them.
 */
public final class ChartSvg {
    /** In pixels. */
    public static final double WIDTH = 900;

    private static final double HEIGHT = 188;
    private static final double LEFT = 64;
    private static final double RIGHT = 190;
    private static final double TOP = 30;
    private static final double BOTTOM = 26;
    private static final double TICKS_APART = 90;
    private static final double NAMES_APART = 15;

    private final Sketch sketch;
    private final Ledger ledger;
    private final Axis axis;
    private final Names names;
    private final Locale locale = Locale.ROOT;

    /** A line, and what it is called. */
    private record Line(Series series, Points points, String name, LineLook look) {
        double most() {
            double most = 0;
            for (int i = 0; i < points.size(); i++) {
                most = Double.isNaN(points.max(i)) ? most : Math.max(most, points.max(i));
            }
            return most;
        }

        double last() {
            for (int i = points.size() - 1; i >= 0; i--) {
                if (!Double.isNaN(points.last(i))) {
                    return points.last(i);
                }
            }
            return 0;
        }
    }

    private ChartSvg(Paintbox box, Ledger ledger) {
        this.sketch = new Sketch(box);
        this.ledger = ledger;
        this.axis = Axis.fitting(Troubles.untilMicros(ledger));
        this.names = box.words().names(ledger.diagram());
    }

    /**
     * A chart of a run.
     *
     * @param charts fed with the same events as the ledger
     * @return nothing if there is nothing to see: no such series, or nothing but zeros
     */
    public static Optional<String> of(Paintbox box, Ledger ledger, Charts charts, Chart chart) {
        return new ChartSvg(box, ledger).paint(charts, chart);
    }

    private Optional<String> paint(Charts charts, Chart chart) {
        List<Line> lines = new ArrayList<>();
        int pixels = (int) (WIDTH - LEFT - RIGHT);
        int index = 0;
        for (Series series : charts.series()) {
            if (series.id().measure().chart() == chart) {
                Points points = series.between((long) axis.fromMicros(), (long) axis.toMicros(), pixels);
                Line line = new Line(series, points, names.of(series.id()), LineLook.of(series.id(), index++));
                if (line.most() > 0) {
                    lines.add(line);
                }
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Scale scale = Scale.upTo(lines.stream().mapToDouble(Line::most).max().orElse(0), chart.unit());
        sketch.begin("custody-chart", names.of(chart) + ", " + ledger.diagram().title(), WIDTH, HEIGHT);
        sketch.fill(new Box(0, 0, WIDTH, HEIGHT), "-ground", 1, 0);
        head(chart);
        troubles();
        grid(scale);
        lines.forEach(line -> line(line, scale));
        names(lines, scale);
        return Optional.of(sketch.end());
    }

    private void head(Chart chart) {
        String title = names.of(chart);
        sketch.text(title, 8, 12, 13, true, "-ink", Align.LEFT);
        String unit = names.of(chart.unit());
        if (!unit.isEmpty() && chart.unit() == Unit.PER_SECOND) {
            sketch.text(unit, 14 + sketch.width(title, 13, true), 12, 12, false, "-ink-quiet", Align.LEFT);
        }
    }

    private double x(double micros) {
        return LEFT + axis.xOf(micros, WIDTH - LEFT - RIGHT);
    }

    private static double y(double value, Scale scale) {
        return HEIGHT - BOTTOM - scale.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    private void troubles() {
        for (Troubles.Trouble trouble : Troubles.of(ledger)) {
            double from = x(trouble.fromMicros());
            double to = Math.clamp(x(trouble.toMicros()), from + 1, WIDTH - RIGHT);
            sketch.fill(new Box(from, TOP, to - from, HEIGHT - TOP - BOTTOM), "-down", 0.25, 0);
            sketch.line(from, TOP, from, HEIGHT - BOTTOM, "-fault", 1, "3 3");
        }
    }

    private void grid(Scale scale) {
        for (double value : scale.ticks()) {
            double y = y(value, scale);
            sketch.line(LEFT, y, WIDTH - RIGHT, y, value == 0 ? "-road-line" : "-chart-grid-line", 1, "");
            String text = Scale.text(value, scale.unit(), locale);
            sketch.text(text, LEFT - 7, y, Sketch.SMALL, false, "-ink-quiet", Align.RIGHT);
        }
        for (Axis.Tick tick : axis.ticks(WIDTH - LEFT - RIGHT, TICKS_APART)) {
            double x = LEFT + tick.x();
            sketch.line(x, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + 4, "-road-line", 1, "");
            sketch.text(tick.label(), x, HEIGHT - BOTTOM + 13, Sketch.SMALL, false, "-ink-quiet", Align.CENTER);
        }
    }

    private void line(Line line, Scale scale) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        double before = Double.NaN;
        for (int i = 0; i < line.points().size(); i++) {
            double value = line.points().last(i);
            if (Double.isNaN(value)) {
                drawing = false;
                continue;
            }
            double x = LEFT + i;
            double y = y(value, scale);
            double high = y(line.points().max(i), scale);
            double low = y(line.points().min(i), scale);
            boolean flat = drawing && y == before && high == y && low == y;
            boolean lastOfFlat = i + 1 == line.points().size() || line.points().last(i + 1) != value;
            if (!flat || lastOfFlat) {
                path.append(drawing ? 'L' : 'M').append(Svg.of(x)).append(' ').append(Svg.of(y));
                if (high < y || low > y) {
                    path.append('V').append(Svg.of(high)).append('V').append(Svg.of(low));
                    path.append('V').append(Svg.of(y));
                }
            }
            before = y;
            drawing = true;
        }
        Svg svg = sketch.svg();
        svg.open("path").with("class", "series").with("d", path.toString()).raw(" fill=\"none\"");
        svg.raw(sketch.paint("stroke", colour(line))).with("stroke-width", 1.8).raw(" stroke-linejoin=\"round\"");
        dashes(line);
        svg.shut();
    }

    private static String colour(Line line) {
        return "-series-" + (line.look().colour() + 1);
    }

    private void dashes(Line line) {
        StringBuilder dashes = new StringBuilder();
        for (double dash : line.look().dashes()) {
            dashes.append(dashes.isEmpty() ? "" : " ").append(Svg.of(dash));
        }
        if (!dashes.isEmpty()) {
            sketch.svg().with("stroke-dasharray", dashes.toString());
        }
    }

    /** Each line's name and last value at its end, and a piece of it for who can't tell colours. */
    private void names(List<Line> lines, Scale scale) {
        double[] wanted =
                lines.stream().mapToDouble(line -> y(line.last(), scale)).toArray();
        double apart = Math.min(NAMES_APART, (HEIGHT - 16) / lines.size());
        double[] places = Spread.of(wanted, apart, 10, HEIGHT - 10);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double x = WIDTH - RIGHT + 8;
            Svg svg = sketch.svg();
            svg.open("line")
                    .with("x1", x)
                    .with("x2", x + 18)
                    .with("y1", places[i])
                    .with("y2", places[i]);
            svg.raw(sketch.paint("stroke", colour(line))).with("stroke-width", 2.2);
            dashes(line);
            svg.shut();
            String value = Scale.text(line.last(), scale.unit(), locale);
            double room = RIGHT - 40 - sketch.width(value, 12, true);
            sketch.clipped(line.name(), x + 24, places[i], room, 12, false, "-ink", Align.LEFT);
            sketch.text(value, WIDTH - 6, places[i], 12, true, "-ink", Align.RIGHT);
        }
    }
}

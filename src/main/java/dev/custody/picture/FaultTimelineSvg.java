package dev.custody.picture;

import dev.custody.chart.Axis;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.layout.Box;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Outcome;
import dev.custody.picture.Brush.Align;
import dev.custody.words.Figures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was broken, and for how long, on the axis of time; and below it, what became of messages, and when that was decided. */
public final class FaultTimelineSvg {
    /** In pixels; the height follows from the run. */
    public static final double WIDTH = 900;

    private static final double LEFT = 190;
    private static final double RIGHT = 16;
    private static final double ROW = 26;
    private static final double BAR = 14;
    private static final double TOP = 8;
    private static final double TICKS_APART = 90;
    private static final double TOKEN = 0.56;
    private static final double TOKEN_WIDTH = 19;

    private final Sketch sketch;
    private final Ledger ledger;
    private final Axis axis;

    private FaultTimelineSvg(Paintbox box, Ledger ledger) {
        this.sketch = new Sketch(box);
        this.ledger = ledger;
        this.axis = Axis.fitting(Troubles.untilMicros(ledger));
    }

    /** The picture of a run. */
    public static String of(Paintbox box, Ledger ledger) {
        return new FaultTimelineSvg(box, ledger).paint();
    }

    private double x(double micros) {
        return LEFT + axis.xOf(micros, WIDTH - LEFT - RIGHT);
    }

    private String paint() {
        Map<String, List<Troubles.Trouble>> rows = new LinkedHashMap<>();
        for (Troubles.Trouble trouble : Troubles.of(ledger)) {
            rows.computeIfAbsent(name(trouble), _ -> new ArrayList<>()).add(trouble);
        }
        Map<Outcome, List<Fates.Fate>> fates = new EnumMap<>(Outcome.class);
        for (Fates.Fate fate : Fates.of(ledger, ledger.lives())) {
            fates.computeIfAbsent(fate.outcome(), _ -> new ArrayList<>()).add(fate);
        }
        double foot = TOP + (Math.max(1, rows.size()) + fates.size()) * ROW + (fates.isEmpty() ? 0 : 8);
        sketch.begin(
                "custody-faults",
                sketch.words().of("faults.title", ledger.diagram().title()),
                WIDTH,
                foot + 24);
        sketch.fill(new Box(0, 0, WIDTH, foot + 24), "-ground", 1, 0);
        grid(foot);
        double y = TOP;
        if (rows.isEmpty()) {
            label(sketch.words().of("faults.none"), y, false);
            y += ROW;
        }
        for (Map.Entry<String, List<Troubles.Trouble>> row : rows.entrySet()) {
            label(row.getKey(), y, true);
            for (Troubles.Trouble trouble : row.getValue()) {
                trouble(trouble, y);
            }
            y += ROW;
        }
        if (!fates.isEmpty()) {
            sketch.line(0, y + 3, WIDTH, y + 3, "-hairline", 1, "");
            y += 8;
        }
        for (Map.Entry<Outcome, List<Fates.Fate>> row : fates.entrySet()) {
            String words = row.getValue().size() + " " + sketch.words().outcome(row.getKey());
            label(words, y, row.getKey().isHarm());
            fates(row.getKey(), row.getValue(), y + ROW / 2);
            y += ROW;
        }
        return sketch.end();
    }

    private void grid(double foot) {
        for (Axis.Tick tick : axis.ticks(WIDTH - LEFT - RIGHT, TICKS_APART)) {
            double x = LEFT + tick.x();
            sketch.line(x, TOP, x, foot, "-chart-grid-line", 1, "");
            sketch.text(tick.label(), x, foot + 12, Sketch.SMALL, false, "-ink-quiet", Align.CENTER);
        }
        sketch.line(LEFT, foot, WIDTH - RIGHT, foot, "-road-line", 1, "");
    }

    private void label(String words, double y, boolean bold) {
        sketch.clipped(words, 8, y + ROW / 2, LEFT - 16, 12, bold, "-ink", Align.LEFT);
    }

    private String name(Troubles.Trouble trouble) {
        ComponentId to = trouble.to();
        String from = title(trouble.component());
        return to != null
                ? from + (trouble.bothWays() ? " – " : " → ") + title(to)
                : ledger.diagram().component(trouble.component()) instanceof Component.Service service
                                && service.replicas() > 1
                                && trouble.replica() >= 0
                        ? from + " " + (trouble.replica() + 1)
                        : from;
    }

    private String title(ComponentId id) {
        return ledger.diagram().component(id).title();
    }

    private void trouble(Troubles.Trouble trouble, double y) {
        double from = x(trouble.fromMicros());
        double to = Math.clamp(x(trouble.toMicros()), from + 3, WIDTH - RIGHT);
        Box bar = new Box(from, y + (ROW - BAR) / 2, to - from, BAR);
        sketch.svg().open("g").with("class", "fault").inside();
        switch (trouble.kind()) {
            case DOWN -> sketch.fill(bar, "-fault", 1, 3);
            case CUT -> sketch.frame(bar, "-raised", "-fault", "5 3", 3);
            case REFUSES_WRITES -> sketch.frame(bar, "-down", "-fault", "", 3);
            case SLOW -> sketch.fill(bar, "-slow", 1, 3);
        }
        if (!trouble.mended()) {
            sketch.arrowHead(to, bar.centerY(), to + 9, bar.centerY(), "-fault", 9);
        }
        String span = Figures.span(trouble.toMicros() - trouble.fromMicros(), Locale.ROOT);
        String words = sketch.words().of("faults." + trouble.kind(), span)
                + (trouble.mended() ? "" : ", " + sketch.words().of("faults.open"));
        double width = sketch.width(words, Sketch.SMALL, true);
        String ink = switch (trouble.kind()) {
            case DOWN -> "-fault-ink";
            case SLOW -> "-slow-ink";
            case CUT, REFUSES_WRITES -> "-ink";
        };
        if (width + 10 <= bar.width()) {
            sketch.text(words, bar.x() + 6, bar.centerY(), Sketch.SMALL, true, ink, Align.LEFT);
        } else if (bar.right() + width + 14 < WIDTH) {
            sketch.text(words, bar.right() + 12, bar.centerY(), Sketch.SMALL, true, "-ink", Align.LEFT);
        } else {
            sketch.text(words, bar.x() - 6, bar.centerY(), Sketch.SMALL, true, "-ink", Align.RIGHT);
        }
        sketch.svg().close("g");
    }

    /** Tokens where there is room for them, and how many where there is not. */
    private void fates(Outcome outcome, List<Fates.Fate> fates, double y) {
        int index = 0;
        while (index < fates.size()) {
            double x = x(fates.get(index).atMicros());
            int end = index + 1;
            while (end < fates.size() && x(fates.get(end).atMicros()) < x + TOKEN_WIDTH) {
                end++;
            }
            int number = fates.get(index).life().id().number();
            sketch.token(OutcomeLooks.of(outcome, true), number, x, y, TOKEN);
            if (end - index > 1) {
                double next = end < fates.size() ? x(fates.get(end).atMicros()) - TOKEN_WIDTH / 2 : WIDTH;
                String more = "+" + (end - index - 1);
                if (x + TOKEN_WIDTH / 2 + sketch.width(more, Sketch.SMALL, false) <= next) {
                    sketch.text(more, x + TOKEN_WIDTH / 2, y, Sketch.SMALL, false, "-ink-quiet", Align.LEFT);
                }
            }
            index = end;
        }
    }
}

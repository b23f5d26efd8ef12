package dev.custody.picture;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.layout.Box;
import dev.custody.ledger.Fault;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.picture.Brush.Align;
import dev.custody.trace.MessageId;
import dev.custody.words.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run in space and time: a lane for each component, time downwards, an arrow for each hop, a bar for each job, what was broken
 * for how long, and what became of each message, where and when that was decided. Time is not to scale, and broken off where
 * nothing happens; the picture says so.
 */
public final class SpaceTimeSvg {
    /** In pixels; the height follows from the run. */
    public static final double WIDTH = 900;

    /** With more hops than these, a picture of all is no picture any more. */
    public static final int MOST_HOPS = 250;

    static final double AXIS = 62;
    static final double HEAD = 46;
    private static final double FOOT = 46;
    private static final double TIMES_APART = 14;

    private final Sketch sketch;
    private final Ledger ledger;
    private final Travels travels;
    private final List<MessageLife> lives;
    private final Map<ComponentId, Double> lanes = new LinkedHashMap<>();
    private final double laneWidth;
    private final Ruler ruler;
    private final List<Fates.Fate> fates;

    private SpaceTimeSvg(Paintbox box, Ledger ledger, @Nullable Set<MessageId> wanted) {
        this.sketch = new Sketch(box);
        this.ledger = ledger;
        this.travels = new Travels(ledger, wanted);
        this.lives = ledger.lives().stream()
                .filter(life -> wanted == null || wanted.contains(life.id()))
                .toList();
        List<Component> components = ledger.diagram().components();
        laneWidth = (WIDTH - AXIS - 8) / components.size();
        for (Component component : components) {
            lanes.put(component.id(), AXIS + (lanes.size() + 0.5) * laneWidth);
        }
        fates = Fates.of(ledger, lives);
        ruler = new Ruler(times(), HEAD + 14);
    }

    /** All hops of a run, those of nobody included. */
    public static String of(Paintbox box, Ledger ledger) {
        return new SpaceTimeSvg(box, ledger, null).paint();
    }

    /** What concerns some messages. */
    public static String of(Paintbox box, Ledger ledger, Set<MessageId> messages) {
        return new SpaceTimeSvg(box, ledger, Set.copyOf(messages)).paint();
    }

    /** How many arrows a picture of the whole run has. */
    public static int hops(Ledger ledger) {
        return new Travels(ledger, null).hops().size();
    }

    private List<Long> times() {
        List<Long> times = new ArrayList<>();
        for (Travels.Hop hop : travels.hops()) {
            times.add(hop.start().atMicros());
            times.add(hop.toMicros());
        }
        for (Travels.Work job : travels.jobs()) {
            times.add(job.start().atMicros());
            times.add(job.toMicros());
        }
        for (Fault fault : ledger.faults()) {
            times.add(fault.fromMicros());
            times.add(end(fault));
        }
        fates.forEach(fate -> times.add(fate.atMicros()));
        return times;
    }

    private long end(Fault fault) {
        return fault.goesOn()
                ? ledger.atMicros()
                : ledger.events().get(fault.endPosition()).atMicros();
    }

    private String paint() {
        double bottom = ruler.end() + 16;
        DiagramWords words = sketch.words();
        sketch.begin(
                "custody-space-time",
                words.of(
                        "space-time.title",
                        ledger.diagram().title(),
                        travels.hops().size()),
                WIDTH,
                bottom + FOOT);
        sketch.fill(new Box(0, 0, WIDTH, bottom + FOOT), "-ground", 1, 0);
        heads();
        lanes(bottom);
        axis();
        SpaceTimeArt art = new SpaceTimeArt(sketch, ruler, lanes, laneWidth);
        art.held(ledger.diagram(), lives, bottom);
        faults(art);
        travels.jobs().forEach(art::job);
        travels.hops().forEach(art::hop);
        art.fates(fates);
        legend(bottom + 18);
        return sketch.end();
    }

    private void heads() {
        for (Component component : ledger.diagram().components()) {
            double x = lane(component.id());
            List<String> lines = wrapped(component.title());
            for (int i = 0; i < lines.size(); i++) {
                double y = HEAD / 2 + (i - (lines.size() - 1) / 2.0) * 14;
                boolean fits = sketch.width(lines.get(i), 12, true) <= laneWidth - 6;
                sketch.clipped(lines.get(i), x, y, laneWidth - 4, fits ? 12 : 10.5, true, "-ink", Align.CENTER);
            }
        }
        sketch.line(0, HEAD, WIDTH, HEAD, "-hairline", 1, "");
    }

    /** On two lines if it does not fit on one. */
    private List<String> wrapped(String title) {
        int blank = title.lastIndexOf(' ');
        return blank < 0 || sketch.width(title, 12, true) <= laneWidth - 6
                ? List.of(title)
                : List.of(title.substring(0, blank), title.substring(blank + 1));
    }

    private double lane(ComponentId id) {
        return lanes.getOrDefault(id, AXIS);
    }

    private void lanes(double bottom) {
        double from = HEAD;
        for (Ruler.Break pause : ruler.breaks()) {
            strokes(from, pause.from() + 8);
            from = pause.to() - 8;
        }
        strokes(from, bottom);
    }

    private void strokes(double from, double to) {
        lanes.values().forEach(x -> sketch.line(x, from, x, to, "-hairline", 1.2, ""));
    }

    private void axis() {
        for (Ruler.Break pause : ruler.breaks()) {
            double y = (pause.from() + pause.to()) / 2;
            sketch.text(
                    "+" + Figures.span(pause.micros(), Locale.ROOT),
                    AXIS - 8,
                    y,
                    Sketch.SMALL,
                    true,
                    "-ink-quiet",
                    Align.RIGHT);
            sketch.take(new Box(0, y - 7, AXIS, 14));
            for (double edge : new double[] {pause.from() + 8, pause.to() - 8}) {
                sketch.line(AXIS - 4, edge, WIDTH - 8, edge, "-road-line", 1, "2 5");
            }
        }
        double last = -TIMES_APART;
        for (Map.Entry<Long, Double> place : ruler.places().entrySet()) {
            double y = place.getValue();
            if (y - last >= TIMES_APART && sketch.take(new Box(0, y - 6, AXIS, 12))) {
                sketch.text(Figures.clock(place.getKey()), AXIS - 8, y, Sketch.SMALL, false, "-ink-quiet", Align.RIGHT);
                sketch.line(AXIS - 5, y, AXIS, y, "-road-line", 1, "");
                last = y;
            }
        }
    }

    private void faults(SpaceTimeArt art) {
        Map<String, Boolean> told = new LinkedHashMap<>();
        for (Fault fault : ledger.faults()) {
            ComponentId to = fault.to();
            if (to == null) {
                art.down(fault, replica(fault), end(fault));
            } else if (told.putIfAbsent(key(to, fault.component(), fault), true) == null
                    && told.putIfAbsent(key(fault.component(), to, fault), true) == null) {
                art.cut(fault.component(), to, fault.fromMicros(), true);
                if (!fault.goesOn()) {
                    art.cut(fault.component(), to, end(fault), false);
                }
            }
        }
    }

    /** {@code  2}, where there are several. */
    private String replica(Fault fault) {
        return ledger.diagram().component(fault.component()) instanceof Component.Service service
                        && service.replicas() > 1
                        && fault.replica() >= 0
                ? " " + (fault.replica() + 1)
                : "";
    }

    private static String key(ComponentId from, ComponentId to, Fault fault) {
        return from + ">" + to + "@" + fault.fromMicros();
    }

    private void legend(double y) {
        DiagramWords words = sketch.words();
        SpaceTimeArt.Legend legend = new SpaceTimeArt.Legend(sketch, 10, y);
        legend.arrow("-road-hot", "", words.of("space-time.message"));
        legend.arrow("-road-line", "4 3", words.of("space-time.talk"));
        legend.job(words.of("space-time.job"));
        legend.bar("-safe", words.of("space-time.held"));
        legend.bar("-down", words.of("space-time.down"));
        legend.cross(words.of("space-time.lost-hop"));
        sketch.text(words.of("space-time.scale"), 10, y + 18, Sketch.SMALL, false, "-ink-quiet", Align.LEFT);
    }
}

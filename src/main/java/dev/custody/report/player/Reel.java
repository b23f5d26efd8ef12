package dev.custody.report.player;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Nature;
import dev.custody.layout.Layout;
import dev.custody.layout.Placed;
import dev.custody.layout.Placement;
import dev.custody.ledger.Ledger;
import dev.custody.picture.DiagramSvg;
import dev.custody.picture.Moment;
import dev.custody.report.RunReport;
import dev.custody.report.Watch;
import dev.custody.scene.Entry;
import dev.custody.scene.Looks;
import dev.custody.scene.MessageState;
import dev.custody.scene.Scene;
import dev.custody.scene.VesselState;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import dev.custody.transcript.Kind;
import dev.custody.transcript.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A run as JSON for the player. See the package. */
public final class Reel {
    private static final int MICROS_PER_TICK = 100;
    private static final int EVENTS_BETWEEN_WORDS = 4_096;

    private final RunReport report;
    private final Layout layout;
    private final Stretch stretch;
    private final Scene scene;
    private final Ledger ledger;
    private final long startMicros;
    private final Map<ComponentId, Integer> owners = new HashMap<>();
    private final Stamps stamps;
    private final Scenery scenery;
    private final Sittings sittings = new Sittings();
    private final Hops hops;
    private final Tellings lines = new Tellings(new Templates(false));

    private Reel(RunReport report, DiagramSvg painter, Layout layout) {
        this.report = report;
        this.layout = layout;
        stretch = Stretch.of(report);
        scene = new Scene(layout.diagram());
        ledger = new Ledger(layout.diagram());
        startMicros = stretch.fromMicros(report.ledger());
        layout.diagram().components().forEach(component -> owners.put(component.id(), owners.size()));
        stamps = new Stamps(painter);
        scenery = new Scenery(layout.diagram(), painter);
        hops = new Hops(layout, stamps, this::ticks);
    }

    /** The text for {@code film.js}: safe within a script element. */
    public static String of(RunReport report, DiagramSvg painter, Layout layout, Watch watch) {
        Reel reel = new Reel(report, painter, layout);
        reel.play(watch);
        return reel.json();
    }

    /** So many ticks are a span of virtual time. */
    public static long tick(long micros) {
        return micros / MICROS_PER_TICK;
    }

    private int ticks(long micros) {
        return Math.toIntExact(tick(micros) - tick(startMicros));
    }

    private void play(Watch watch) {
        List<TraceEvent> events = report.ledger().events();
        for (int position = 0; position <= stretch.to() && position < events.size(); position++) {
            TraceEvent event = events.get(position);
            scene.accept(event);
            ledger.accept(event);
            if (position < stretch.from()) {
                continue;
            }
            line(position, event);
            boolean instantEnds = position == stretch.to()
                    || position + 1 == events.size()
                    || ticks(events.get(position + 1).atMicros()) != ticks(event.atMicros());
            if (instantEnds) {
                look(event.atMicros());
            }
            if (position % EVENTS_BETWEEN_WORDS == 0) {
                watch.at("drawing the film", position - stretch.from(), stretch.to() - stretch.from());
            }
        }
        // What is there at the end is still seen there.
        int end = ticks(ledger.atMicros()) + 2;
        sittings.finish(end);
        hops.finish(end);
    }

    private void line(int position, TraceEvent event) {
        if (report.transcript().weight(position) == Weight.HEADLINE) {
            String sentence = report.transcript().line(position).text();
            lines.add(ticks(event.atMicros()), tone(position), lines.templates().of(sentence));
        }
    }

    /** 0: as usual; 1: something breaks or is mended; 2: a message is lost, or something never arrives. */
    private int tone(int position) {
        return report.transcript().loses(position) || report.transcript().kind(position) == Kind.LOSS
                ? 2
                : report.transcript().kind(position) == Kind.FAULT ? 1 : 0;
    }

    private void look(long micros) {
        int tick = ticks(micros);
        Moment moment = Moment.of(scene, ledger, micros);
        scenery.take(tick, moment);
        hops.take(tick, moment);
        sittings.take(tick, seen(moment));
    }

    private List<Sittings.Seen> seen(Moment moment) {
        Looks looks = moment.looks();
        List<Sittings.Seen> seen = new ArrayList<>();
        for (Placed placed : Placement.seated(scene, layout, moment.micros())) {
            MessageId message = Objects.requireNonNull(placed.message());
            Nature nature = scene.message(message).map(MessageState::nature).orElse(Nature.VALID);
            int stamp = stamps.of(placed, looks.of(message), nature);
            Entry entry = placed.kind() == Placed.Kind.LEASED ? entry(placed) : null;
            seen.add(
                    entry == null
                            ? new Sittings.Seen(placed, owner(placed), stamp, 0, 0)
                            : new Sittings.Seen(
                                    placed,
                                    owner(placed),
                                    stamp,
                                    ticks(entry.leasedMicros()),
                                    ticks(entry.untilMicros())));
        }
        return seen;
    }

    private int owner(Placed placed) {
        return Objects.requireNonNull(owners.get(placed.at()), "all components are there");
    }

    private Entry entry(Placed placed) {
        VesselState vessel = (VesselState) scene.component(placed.at());
        for (Entry entry : vessel.entries()) {
            if (entry.message().equals(placed.message()) && entry.isLeased()) {
                return entry;
            }
        }
        throw new IllegalStateException("what is leased is in its queue");
    }

    // ---- as text

    private String json() {
        StringBuilder json = new StringBuilder(1 << 20);
        json.append("{\"ticks\":").append(ticks(ledger.atMicros()) + 1);
        json.append(",\"from\":").append(tick(startMicros));
        json.append(",\"parts\":").append(scenery.parts());
        json.append(",\"train\":").append(Math.round(layout.metrics().token() * 6.2));
        sittings.write(json);
        hops.write(json);
        scenery.write(json);
        json.append(",\"lines\":");
        lines.write(json);
        JsonTexts.write(json, "sentences", lines.templates().all());
        JsonTexts.write(json, "stamps", stamps.templates().all());
        return json.append('}').toString();
    }
}

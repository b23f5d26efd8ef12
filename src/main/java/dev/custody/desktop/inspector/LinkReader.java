package dev.custody.desktop.inspector;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.canvas.Deeds;
import dev.custody.diagram.Link;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Settings;
import dev.custody.scene.Flight;
import dev.custody.scene.LinkState;
import java.util.ArrayList;
import java.util.List;

/** Reads a link. */
final class LinkReader {
    private final Wording wording;

    LinkReader(Wording wording) {
        this.wording = wording;
    }

    Subject read(Frame frame, Link link) {
        LinkState state = frame.scene().links().stream()
                .filter(each -> each.link().equals(link))
                .findFirst()
                .orElseThrow();
        List<Fact> facts = new ArrayList<>();
        List<SettingRow> settings = new ArrayList<>();
        for (boolean forward : new boolean[] {true, false}) {
            facts.add(direction(frame, state, forward));
            for (Settings.Offer offer : Settings.of(link)) {
                settings.add(wording.setting(
                        frame.diagram(), link, forward, offer, state.setting(forward, offer.setting())));
            }
        }
        List<Flight> flights = frame.scene().flights().stream()
                .filter(flight -> link.joins(flight.from(), flight.to()))
                .toList();
        List<Line> lines = flights.stream()
                .limit(Wording.FIRST)
                .map(flight -> flight(frame, flight))
                .toList();
        boolean cut = state.isCut(true) || state.isCut(false);
        boolean slow = state.slowFactor(true) != 1 || state.slowFactor(false) != 1;
        return new Subject(
                List.of("inspector-link"),
                Deeds.title(frame.diagram(), link),
                wording.of("kind.link"),
                wording.of(cut ? "link.cut" : slow ? "link.slow" : "link.whole"),
                Standing.of(cut, slow),
                facts,
                Deeds.of(link, frame.scene()),
                settings,
                lines.isEmpty()
                        ? List.of()
                        : List.of(new Listing(wording.of("link.flights"), wording.first(lines, flights.size()))));
    }

    private Fact direction(Frame frame, LinkState state, boolean forward) {
        double factor = state.slowFactor(forward);
        String latency = Setting.LATENCY.format(state.setting(forward, Setting.LATENCY));
        String value = state.isCut(forward)
                ? wording.of("link.direction.cut", latency)
                : factor == 1 ? latency : wording.of("link.direction.slow", latency, factor);
        return new Fact(
                Deeds.title(frame.diagram(), state.link(), forward), value, state.isCut(forward) || factor != 1);
    }

    private Line flight(Frame frame, Flight flight) {
        String who = flight.messages().isEmpty() ? "–" : wording.messages(flight.messages());
        Line line = Line.of(
                who,
                wording.of(
                        "link.flight",
                        wording.sentences().told(flight.what()),
                        Wording.title(frame.diagram(), flight.to())));
        return flight.messages().isEmpty()
                ? line
                : line.does(new Line.Choose(flight.messages().getFirst()));
    }
}

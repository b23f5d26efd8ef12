package dev.custody.report.player;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.ledger.Custody;
import dev.custody.ledger.Outcome;
import dev.custody.picture.DiagramSvg;
import dev.custody.picture.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How components, links and marks of loss look from when on: looked at again only where something about them has changed. */
final class Scenery {
    private final Diagram diagram;
    private final DiagramSvg painter;
    private final Tellings shownAt = new Tellings(new Templates(true));
    private final Map<Integer, List<Integer>> states = new HashMap<>();
    private final Map<Integer, String> shown = new HashMap<>();

    Scenery(Diagram diagram, DiagramSvg painter) {
        this.diagram = diagram;
        this.painter = painter;
    }

    /** How many parts there are: links, then components, then the marks of loss. */
    int parts() {
        return diagram.links().size() + diagram.components().size() + 1;
    }

    void take(int tick, Moment moment) {
        Custody custody = moment.ledger().orElseThrow().custody();
        int part = 0;
        for (int i = 0; i < diagram.links().size(); i++) {
            Link link = diagram.links().get(i);
            int index = i;
            List<Integer> state = List.of(
                    moment.scene().links().get(i).version(),
                    custody.onlyCopiesOn(i),
                    moment.scene().component(link.from()).isDown() ? 1 : 0,
                    moment.scene().component(link.to()).isDown() ? 1 : 0);
            take(tick, part++, state, () -> painter.link(moment, index));
        }
        for (Component component : diagram.components()) {
            ComponentId id = component.id();
            List<Integer> state =
                    List.of(moment.scene().component(id).version(), custody.heldBy(id), custody.onlyCopiesAt(id));
            take(tick, part++, state, () -> painter.component(moment, id));
        }
        List<Integer> lost = List.of(moment.ledger().orElseThrow().count(Outcome.LOST));
        take(tick, part, lost, () -> painter.lost(moment));
    }

    private void take(int tick, int part, List<Integer> state, Supplier<String> picture) {
        if (state.equals(states.put(part, state))) {
            return;
        }
        String painted = picture.get();
        if (!painted.equals(shown.put(part, painted))) {
            shownAt.add(tick, part, shownAt.templates().of(painted));
        }
    }

    /** From when, which part, which picture, and its numbers; then the pictures, each in pieces. */
    void write(StringBuilder json) {
        json.append(",\"scenes\":");
        shownAt.write(json);
        Pieces pieces = new Pieces();
        json.append(",\"pictures\":[");
        List<String> pictures = shownAt.templates().all();
        for (int i = 0; i < pictures.size(); i++) {
            json.append(i > 0 ? "," : "");
            pieces.of(pictures.get(i)).write(json);
        }
        json.append(']');
        JsonTexts.write(json, "pieces", pieces.all());
    }
}

package dev.custody.desktop.inspector;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.canvas.Deed;
import dev.custody.desktop.canvas.Deeds;
import dev.custody.diagram.Claim;
import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the diagram, when nothing in it is selected: when it fits, and what to try. */
final class DiagramReader {
    private final Wording wording;
    private final List<Diagram> catalogue;

    /** @param catalogue where what mends it is looked for */
    DiagramReader(Wording wording, List<Diagram> catalogue) {
        this.wording = wording;
        this.catalogue = List.copyOf(catalogue);
    }

    Subject read(Frame frame) {
        Diagram diagram = frame.diagram();
        List<Listing> lists = new ArrayList<>();
        List<Line> attempts = new ArrayList<>();
        attempts.add(Line.of(wording.of("try.select"), ""));
        for (Claim risk : diagram.risks()) {
            attempts.add(Line.of(wording.of("try.risk", risk), ""));
        }
        lists.add(new Listing(wording.of("try"), attempts));
        catalogue.stream()
                .filter(each -> diagram.remedy().filter(each.id()::equals).isPresent())
                .findFirst()
                .ifPresent(remedy -> lists.add(new Listing(
                        wording.of("remedy"),
                        List.of(Line.of(wording.of("remedy.open", remedy.title()), "")
                                .does(new Line.Open(remedy))))));
        lists.add(list("problem", List.of(diagram.advice().problem())));
        lists.add(list("fits", diagram.advice().fits()));
        lists.add(list("unfit", diagram.advice().unfit()));
        lists.add(list("costs", diagram.advice().costs()));
        lists.removeIf(list -> list.lines().isEmpty());
        Optional<Component> client = diagram.components().stream()
                .filter(Component.Client.class::isInstance)
                .findFirst();
        List<Deed> sends = client.map(each -> Deeds.of(each, frame.scene())).orElse(List.of());
        return new Subject(
                List.of(), diagram.title(), diagram.summary(), "", Standing.WELL, List.of(), sends, List.of(), lists);
    }

    private Listing list(String key, List<String> sentences) {
        return new Listing(
                wording.of(key),
                sentences.stream().map(sentence -> Line.of(sentence, "")).toList());
    }
}

package dev.custody.desktop.compare;

import dev.custody.desktop.bridge.BranchTree;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run of a diagram can be compared with: branches, the remedy, and the rest of the catalogue. */
final class Choices {
    private final List<Diagram> catalogue;
    private final Texts texts;

    Choices(List<Diagram> catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** In the order in which they are listed. */
    List<Choice> of(Diagram diagram, BranchTree branches) {
        List<Choice> choices = new ArrayList<>();
        remedy(diagram).ifPresent(choices::add);
        branches.branches().stream()
                .filter(branch -> branch.id() != branches.currentId())
                .forEach(branch ->
                        choices.add(new Choice.OfBranch(branch.id(), texts.of("choice.branch", branch.name()))));
        catalogue.stream()
                .filter(other -> !isIt(other, diagram.id())
                        && diagram.remedy().filter(id -> isIt(other, id)).isEmpty())
                .forEach(other -> choices.add(new Choice.OfDiagram(other, other.title())));
        return choices;
    }

    /** The diagram that mends what this one risks. */
    Optional<Choice> remedy(Diagram diagram) {
        return diagram.remedy()
                .flatMap(id ->
                        catalogue.stream().filter(other -> isIt(other, id)).findFirst())
                .map(other -> new Choice.OfDiagram(other, texts.of("choice.remedy", other.title())));
    }

    /** What is compared unless somebody chooses: the remedy, or else what this diagram is the remedy of. */
    Optional<Choice> usual(Diagram diagram) {
        return remedy(diagram)
                .or(() -> catalogue.stream()
                        .filter(other -> other.remedy()
                                .filter(id -> id.equals(diagram.id()))
                                .isPresent())
                        .findFirst()
                        .map(other -> new Choice.OfDiagram(other, other.title())));
    }

    private static boolean isIt(Diagram diagram, String id) {
        return diagram.id().equals(id);
    }
}

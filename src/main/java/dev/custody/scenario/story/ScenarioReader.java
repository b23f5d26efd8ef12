package dev.custody.scenario.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.diagram.load.JsonFile;
import dev.custody.diagram.load.LoadResult;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.DiagramReference;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.JsonMembers;
import dev.custody.scenario.WorkloadReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one scenario file, and finds everything that is wrong with it. */
final class ScenarioReader {
    private static final int MAX_BYTES = 2_000_000;
    private static final int MOST_EXPECTATIONS = 200;
    /** What run files that do not say it have too. */
    private static final long USUAL_SEED = 1;

    private final Path file;
    private final DiagramSource diagrams;
    private final boolean anyway;
    private final JsonMembers members;

    ScenarioReader(Path file, DiagramSource diagrams, boolean anyway) {
        this.file = file;
        this.diagrams = diagrams;
        this.anyway = anyway;
        this.members = new JsonMembers(file.toString());
    }

    Scenario.Reading read() {
        return read(new JsonFile(MAX_BYTES).read(file));
    }

    /** Reads what the file holds, where that is known already. */
    Scenario.Reading read(byte[] content) {
        return read(new JsonFile(MAX_BYTES).parse(file.toString(), content));
    }

    private Scenario.Reading read(JsonFile.Reading reading) {
        return members.root(reading, "scenario", Scenario.FORMAT)
                .map(this::read)
                .orElseGet(() -> new Scenario.Broken(members.problems()));
    }

    private Scenario.Reading read(JsonNode root) {
        members.only(
                root,
                "",
                List.of(
                        "$schema",
                        "format",
                        "title",
                        "summary",
                        "diagram",
                        "beside",
                        "seed",
                        "until",
                        "workloads",
                        "beats",
                        "expect"));
        return switch (new DiagramReference(file, diagrams, members).read(root, false, "scenario", anyway)) {
            case DiagramReference.Broken(List<Problem> problems) -> new Scenario.Broken(problems);
            case DiagramReference.Changed(Problem problem) -> new Scenario.DiagramChanged(problem);
            case DiagramReference.Found(Diagram diagram, Optional<Path> diagramFile) ->
                read(root, diagram, diagramFile);
        };
    }

    private Scenario.Reading read(JsonNode root, Diagram diagram, Optional<Path> diagramFile) {
        String title = members.text(root, "", "title");
        String summary = members.text(root, "", "summary");
        Optional<Diagram> beside = beside(root);
        if (root.has("beside") && beside.isEmpty()) {
            // What is said of it can't be checked.
            return new Scenario.Broken(members.problems());
        }
        Scenario scenario = new Scenario(
                id(),
                title,
                summary,
                diagram,
                diagramFile,
                members.whole(root, "", "seed", Long.MIN_VALUE, Long.MAX_VALUE, USUAL_SEED),
                new WorkloadReader(members, diagram).read(root),
                members.duration(root, "", "until", RunPlan.DEFAULT_UNTIL_MICROS),
                new BeatReader(members, diagram, beside).read(root),
                expectations(root, diagram, beside),
                beside);
        return members.problems().isEmpty() ? new Scenario.Read(scenario) : new Scenario.Broken(members.problems());
    }

    private String id() {
        String name = String.valueOf(file.getFileName());
        return Stream.of(Scenario.ENDING, ".json")
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }

    private Optional<Diagram> beside(JsonNode root) {
        if (!root.has("beside")) {
            return Optional.empty();
        }
        String id = members.text(root, "", "beside");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return switch (diagrams.named(id)) {
            case LoadResult.Loaded(Diagram loaded) -> Optional.of(loaded);
            case LoadResult.Broken(List<Problem> problems) -> {
                problems.forEach(problem -> members.add("/beside", problem.what(), problem.mend()));
                yield Optional.empty();
            }
        };
    }

    private List<Expectation> expectations(JsonNode root, Diagram diagram, Optional<Diagram> beside) {
        List<Expectation> expectations = new ArrayList<>();
        JsonNode list = root.path("expect");
        if (list.isMissingNode()) {
            return expectations;
        }
        if (!list.isArray() || list.size() > MOST_EXPECTATIONS) {
            members.add(
                    "/expect",
                    "What is expected is a list of at most " + MOST_EXPECTATIONS + ".",
                    "Put it between [ and ].");
            return expectations;
        }
        ConditionReader conditions = new ConditionReader(members, diagram, beside);
        for (int i = 0; i < list.size(); i++) {
            String at = "/expect/" + i;
            JsonNode node = list.get(i);
            if (!node.isObject()) {
                members.add(
                        at,
                        "What is expected is an object.",
                        "Write: { \"that\": \"message 3 delivered\", \"say\": \"…\" }");
                continue;
            }
            members.only(node, at, List.of("that", "say", "beat"));
            String sentence = members.text(node, at, "say");
            long beat = members.whole(
                    node, at, "beat", 1, Math.max(1, root.path("beats").size()), 0);
            conditions
                    .read(node, at, "that")
                    .ifPresent(condition -> expectations.add(
                            new Expectation(condition, sentence, beat == 0 ? Expectation.AT_THE_END : (int) beat - 1)));
        }
        return expectations;
    }
}

package dev.custody.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.JsonFile;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one run file, and finds everything that is wrong with it. */
final class RunFileReader {
    private final Path file;
    private final DiagramSource diagrams;
    private final boolean anyway;
    private final JsonMembers members;

    RunFileReader(Path file, DiagramSource diagrams, boolean anyway) {
        this.file = file;
        this.diagrams = diagrams;
        this.anyway = anyway;
        this.members = new JsonMembers(file.toString());
    }

    RunFile.Reading read() {
        return members.root(new JsonFile(RunFile.MAX_BYTES).read(file), "run file", RunFile.FORMAT)
                .map(this::read)
                .orElseGet(() -> new RunFile.Broken(members.problems()));
    }

    private RunFile.Reading read(JsonNode root) {
        members.only(
                root,
                "",
                List.of(
                        "$schema",
                        "format",
                        "diagram",
                        "seed",
                        "until",
                        "maxEvents",
                        "workloads",
                        "commands",
                        "branch",
                        "undone",
                        "branches"));
        return switch (new DiagramReference(file, diagrams, members).read(root, true, "run", anyway)) {
            case DiagramReference.Broken(List<Problem> problems) -> new RunFile.Broken(problems);
            case DiagramReference.Changed(Problem problem) -> new RunFile.DiagramChanged(problem);
            case DiagramReference.Found(Diagram diagram, Optional<Path> diagramFile) ->
                read(root, diagram, diagramFile);
        };
    }

    private RunFile.Reading read(JsonNode root, Diagram diagram, Optional<Path> diagramFile) {
        long seed = members.whole(root, "", "seed", Long.MIN_VALUE, Long.MAX_VALUE, 0);
        long untilMicros = members.duration(root, "", "until", RunPlan.DEFAULT_UNTIL_MICROS);
        int maxEvents = (int) members.whole(root, "", "maxEvents", 1, Integer.MAX_VALUE, RunPlan.DEFAULT_MAX_EVENTS);
        Map<ComponentId, Workload> workloads = new WorkloadReader(members, diagram).read(root);
        CommandReader commandReader = new CommandReader(members, diagram);
        List<TimedCommand> given = commandReader.read(root, "", List.of());
        Optional<SavedBranches> branches = new BranchReader(members, commandReader).read(root);
        if (!members.problems().isEmpty()) {
            return new RunFile.Broken(members.problems());
        }
        List<TimedCommand> commands = branches.map(SavedBranches::commands).orElse(given);
        return new RunFile.Read(new RunFile(
                new RunPlan(diagram, seed, workloads, commands, untilMicros, maxEvents), diagramFile, branches));
    }
}

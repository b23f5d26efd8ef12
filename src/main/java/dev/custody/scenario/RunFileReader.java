package dev.custody.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.JsonFile;
import dev.custody.diagram.load.LoadResult;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one run file, and finds everything that is wrong with it. */
final class RunFileReader {
    private static final int MAX_BYTES = 20_000_000;

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
        return switch (new JsonFile(MAX_BYTES).read(file)) {
            case JsonFile.Unreadable(Problem problem) -> new RunFile.Broken(List.of(problem));
            case JsonFile.Json(JsonNode root, List<Problem> repeated) ->
                repeated.isEmpty() ? read(root) : new RunFile.Broken(repeated);
        };
    }

    private RunFile.Reading read(JsonNode root) {
        if (!root.isObject()) {
            return broken("", "This is no run file: a run file is a JSON object.", "");
        }
        JsonNode format = root.path("format");
        if (!format.isInt() || format.intValue() != RunFile.FORMAT) {
            return broken(
                    "/format",
                    format.isInt()
                            ? "This is a run file of format " + format.intValue() + "; this Custody reads format "
                                    + RunFile.FORMAT + "."
                            : "This does not say that it is a run file.",
                    format.isInt()
                            ? "Open it with the Custody that saved it, or a newer one."
                            : "A run file begins with \"format\": " + RunFile.FORMAT + ".");
        }
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
        JsonNode named = members.object(root, "", "diagram");
        if (!members.problems().isEmpty()) {
            return new RunFile.Broken(members.problems());
        }
        members.only(named, "/diagram", List.of("id", "hash", "file"));
        String id = members.text(named, "/diagram", "id");
        String hash = members.text(named, "/diagram", "hash");
        Optional<Path> diagramFile = diagramFile(named);
        if (!members.problems().isEmpty()) {
            return new RunFile.Broken(members.problems());
        }
        return switch (diagramFile.map(diagrams::load).orElseGet(() -> diagrams.named(id))) {
            case LoadResult.Broken(List<Problem> problems) -> new RunFile.Broken(about(problems, diagramFile));
            case LoadResult.Loaded(Diagram diagram) ->
                anyway || diagram.hash().equals(hash)
                        ? read(root, diagram, diagramFile)
                        : new RunFile.DiagramChanged(new Problem(
                                file.toString(),
                                "/diagram/hash",
                                "The diagram " + diagram.id() + " has changed since this run was saved.",
                                "The run may mean something else now."));
        };
    }

    private RunFile.Reading read(JsonNode root, Diagram diagram, Optional<Path> diagramFile) {
        long seed = members.whole(root, "", "seed", Long.MIN_VALUE, Long.MAX_VALUE, 0);
        long untilMicros = members.duration(root, "", "until", RunPlan.DEFAULT_UNTIL_MICROS);
        int maxEvents = (int) members.whole(root, "", "maxEvents", 1, Integer.MAX_VALUE, RunPlan.DEFAULT_MAX_EVENTS);
        Map<ComponentId, Workload> workloads = workloads(root, diagram);
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

    private Optional<Path> diagramFile(JsonNode named) {
        if (!named.has("file")) {
            return Optional.empty();
        }
        String text = members.text(named, "/diagram", "file");
        try {
            return Optional.of(file.toAbsolutePath().resolveSibling(text).normalize());
        } catch (InvalidPathException e) {
            members.add("/diagram/file", "This is no path.", "Name the file of the diagram, relative to this file.");
            return Optional.empty();
        }
    }

    /** What is wrong with the diagram is told of its own file; that it is not in the catalogue, of this one. */
    private List<Problem> about(List<Problem> problems, Optional<Path> diagramFile) {
        return diagramFile.isPresent()
                ? problems
                : problems.stream()
                        .map(p -> new Problem(file.toString(), "/diagram/id", p.what(), p.mend()))
                        .toList();
    }

    private Map<ComponentId, Workload> workloads(JsonNode root, Diagram diagram) {
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>();
        if (!root.has("workloads")) {
            return workloads;
        }
        List<String> clients = diagram.components().stream()
                .filter(Component.Client.class::isInstance)
                .map(c -> c.id().value())
                .toList();
        JsonNode all = members.object(root, "", "workloads");
        members.only(all, "/workloads", clients);
        for (var property : all.properties()) {
            if (diagram.find(new ComponentId(property.getKey())).orElse(null) instanceof Component.Client client) {
                JsonNode own = members.object(all, "/workloads", property.getKey());
                workloads.put(client.id(), workload(own, "/workloads/" + client.id(), client.workload()));
            }
        }
        return workloads;
    }

    /** What is not said stays as the diagram has it. */
    private Workload workload(JsonNode node, String at, Workload own) {
        members.only(node, at, List.of("messages", "perSecond", "burst", "arrivals", "invalid", "poison", "late"));
        boolean random = own.random();
        if (node.has("arrivals")) {
            String arrivals = members.text(node, at, "arrivals");
            random = arrivals.equals("random");
            if (!random && !arrivals.equals("steady")) {
                members.add(at + "/arrivals", "Arrivals are steady or random.", "Write one of the two.");
            }
        }
        return new Workload(
                (int) members.whole(
                        node,
                        at,
                        "messages",
                        WorkloadLimits.LEAST_MESSAGES,
                        WorkloadLimits.MOST_MESSAGES,
                        own.messages()),
                members.number(
                        node,
                        at,
                        "perSecond",
                        WorkloadLimits.LOWEST_RATE,
                        WorkloadLimits.HIGHEST_RATE,
                        own.perSecond()),
                (int) members.whole(node, at, "burst", 1, WorkloadLimits.LARGEST_BURST, own.burst()),
                random,
                members.number(node, at, "invalid", 0, 1, own.invalid()),
                members.number(node, at, "poison", 0, 1, own.poison()),
                members.number(node, at, "late", 0, 1, own.late()));
    }

    private RunFile.Broken broken(String pointer, String what, String mend) {
        return new RunFile.Broken(List.of(new Problem(file.toString(), pointer, what, mend)));
    }
}

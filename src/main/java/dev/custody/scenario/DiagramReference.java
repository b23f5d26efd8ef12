package dev.custody.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.diagram.load.LoadResult;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the diagram that a file is about: by its id in the catalogue, or in a file of its own. */
public final class DiagramReference {
    private final Path file;
    private final DiagramSource diagrams;
    private final JsonMembers members;

    /** @param file the one that names the diagram */
    public DiagramReference(Path file, DiagramSource diagrams, JsonMembers members) {
        this.file = file;
        this.diagrams = diagrams;
        this.members = members;
    }

    /** What became of it. */
    public sealed interface Reading {}

    /** @param file where it came from; empty for the catalogue */
    public record Found(Diagram diagram, Optional<Path> file) implements Reading {}

    /** There is none, or none that is sound. */
    public record Broken(List<Problem> problems) implements Reading {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /** It is not what it was when the file was saved. */
    public record Changed(Problem problem) implements Reading {}

    /**
     * Reads the member {@code diagram} of a file.
     *
     * @param wantsHash whether the file must say what the diagram was
     * @param what the file is, in a word
     * @param anyway whether it does not matter that the diagram has changed
     */
    public Reading read(JsonNode root, boolean wantsHash, String what, boolean anyway) {
        JsonNode named = members.object(root, "", "diagram");
        if (!members.problems().isEmpty()) {
            return new Broken(members.problems());
        }
        members.only(named, "/diagram", List.of("id", "hash", "file"));
        String id = members.text(named, "/diagram", "id");
        boolean hasHash = named.has("hash");
        String hash = hasHash ? members.text(named, "/diagram", "hash") : "";
        if (wantsHash && !hasHash) {
            // Nobody can write it by hand, so where it comes from is what one has to know.
            members.add(
                    "/diagram",
                    "\"hash\" is missing.",
                    "To have a " + what + " to edit: custody run "
                            + named.path("file").asText(id) + " --save FILE.run.json");
        }
        Optional<Path> diagramFile = diagramFile(named);
        if (!members.problems().isEmpty()) {
            return new Broken(members.problems());
        }
        return switch (diagramFile.map(diagrams::load).orElseGet(() -> diagrams.named(id))) {
            case LoadResult.Broken(List<Problem> problems) -> new Broken(about(problems, diagramFile));
            case LoadResult.Loaded(Diagram diagram) ->
                anyway || !hasHash || diagram.hash().equals(hash)
                        ? new Found(diagram, diagramFile)
                        : new Changed(new Problem(
                                file.toString(),
                                "/diagram/hash",
                                "The diagram " + diagram.id() + " has changed since this " + what + " was saved.",
                                "The " + what + " may mean something else now."));
        };
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
}

package dev.custody.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nearest;
import dev.custody.diagram.Problem;
import dev.custody.diagram.load.JsonFile;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.RunFile;
import dev.custody.scenario.SavedBranches;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to run: a diagram of the catalogue, a diagram in a file, or a saved run.
 *
 * @param diagramFile where the diagram came from; empty for one of the catalogue
 */
record Target(RunPlan plan, Optional<Path> diagramFile) {
    private static final long USUAL_SEED = 1;

    /**
     * Opens it, or throws a {@link Failure} with everything that is wrong with it.
     *
     * @param anyway whether to run a saved run although its diagram has changed
     */
    static Target open(Session session, String named, boolean anyway) {
        return open(session, named, anyway, null);
    }

    /** @param branch the branch of a saved run to take; null for the one that was seen last */
    static Target open(Session session, String named, boolean anyway, @Nullable String branch) {
        Optional<Path> file = file(session, named);
        if (file.isPresent() && isRunFile(file.get())) {
            DiagramSource diagrams = DiagramSource.of(session.catalogue(), session.loader());
            return switch (RunFile.read(file.get(), diagrams, anyway)) {
                case RunFile.Read(RunFile run) ->
                    new Target(branch == null ? run.plan() : branch(run, branch), run.diagramFile());
                case RunFile.Broken(List<Problem> problems) ->
                    throw new Failure(problems.stream().map(Problem::toString).toList());
                case RunFile.DiagramChanged(Problem problem) ->
                    throw new Failure(problem + " To run it all the same: --anyway");
            };
        }
        if (branch != null) {
            throw new Failure("--branch names a branch of a saved run, and " + named + " is none.");
        }
        Diagram diagram = ListCommand.open(session, named);
        return new Target(RunPlan.of(diagram, USUAL_SEED), file);
    }

    private static RunPlan branch(RunFile run, String name) {
        List<String> names = run.branches().map(SavedBranches::names).orElse(List.of());
        return run.branch(name)
                .orElseThrow(() -> new Failure(
                        names.isEmpty()
                                ? "--branch: this run has no branches. Leave it out."
                                : "--branch: no branch is called so. " + Nearest.question(name, names) + "There are: "
                                        + String.join(", ", names) + "."));
    }

    /** The file that was named; empty if it is a name in the catalogue. */
    static Optional<Path> file(Session session, String named) {
        if (session.catalogue().ids().contains(named)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(named));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** By its name, or by what is in it. */
    static boolean isRunFile(Path file) {
        if (file.toString().endsWith(RunFile.ENDING)) {
            return true;
        }
        return Files.isRegularFile(file)
                && new JsonFile().read(file) instanceof JsonFile.Json(JsonNode root, List<Problem> _)
                && root.path("diagram").isObject();
    }
}

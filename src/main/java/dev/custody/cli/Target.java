package dev.custody.cli;

import dev.custody.diagram.Nearest;
import dev.custody.diagram.Problem;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.RunFile;
import dev.custody.scenario.SavedBranches;
import dev.custody.scenario.story.FileKind;
import dev.custody.scenario.story.Scenario;
import dev.custody.scenario.story.StoryPlayer;
import dev.custody.sink.heap.HeapSinks;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to run: a diagram of the catalogue, a diagram in a file, a saved run, or a scenario.
 *
 * @param plan for a scenario, without the commands of its beats
 * @param diagramFile where the diagram came from; empty for one of the catalogue
 * @param scenario empty if it is none
 */
record Target(RunPlan plan, Optional<Path> diagramFile, Optional<Scenario> scenario) {
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
        FileKind kind = file.map(FileKind::of).orElseGet(() -> kindOfBuiltIn(session, named));
        if (branch != null && kind != FileKind.RUN) {
            throw new Failure("--branch names a branch of a saved run, and " + named + " is none.");
        }
        return switch (kind) {
            case RUN -> of(RunFile.read(file.orElseThrow(), session.diagrams(), anyway), branch);
            case SCENARIO ->
                of(file.map(each -> Scenario.read(each, session.diagrams(), anyway))
                        .orElseGet(() -> session.scenarios().load(named)));
            case DIAGRAM ->
                new Target(RunPlan.of(ListCommand.open(session, named), USUAL_SEED), file, Optional.empty());
        };
    }

    private static FileKind kindOfBuiltIn(Session session, String named) {
        return session.catalogue().ids().contains(named)
                        || !session.scenarios().ids().contains(named)
                ? FileKind.DIAGRAM
                : FileKind.SCENARIO;
    }

    private static Target of(RunFile.Reading reading, @Nullable String branch) {
        return switch (reading) {
            case RunFile.Read(RunFile run) ->
                new Target(branch == null ? run.plan() : branch(run, branch), run.diagramFile(), Optional.empty());
            case RunFile.Broken(List<Problem> problems) -> throw failure(problems);
            case RunFile.DiagramChanged(Problem problem) -> throw changed(problem);
        };
    }

    private static Target of(Scenario.Reading reading) {
        return switch (reading) {
            case Scenario.Read(Scenario read) -> new Target(read.plan(), read.diagramFile(), Optional.of(read));
            case Scenario.Broken(List<Problem> problems) -> throw failure(problems);
            case Scenario.DiagramChanged(Problem problem) -> throw changed(problem);
        };
    }

    /**
     * The whole run: of a scenario, with the commands of its beats. It takes playing to know when they are given.
     *
     * @param changed the plan, as options change it
     */
    RunPlan played(RunPlan changed) {
        return scenario.map(story ->
                        new StoryPlayer(story, changed).play(HeapSinks::new).plan())
                .orElse(changed);
    }

    private static Failure failure(List<Problem> problems) {
        return new Failure(problems.stream().map(Problem::toString).toList());
    }

    private static Failure changed(Problem problem) {
        return new Failure(problem + " To run it all the same: --anyway");
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

    /** The file that was named; empty if it is a name in one of the catalogues. */
    static Optional<Path> file(Session session, String named) {
        if (session.catalogue().ids().contains(named)
                || session.scenarios().ids().contains(named)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(named));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }
}

package dev.custody.scenario;

import dev.custody.diagram.Problem;
import dev.custody.engine.RunPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A saved run: all that is needed to do it again, byte for byte.
 *
 * @param diagramFile the file that the diagram came from; empty for one of the catalogue
 * @param branches the other runs that were made of the same plan, and this one among them; empty if it is the only one. Their
 *     {@link SavedBranches#commands} are those of the plan
 */
public record RunFile(RunPlan plan, Optional<Path> diagramFile, Optional<SavedBranches> branches) {
    /** The version of the format; a file of another version is refused. */
    public static final int FORMAT = 1;

    /** Longer files are refused before they are read. */
    public static final int MAX_BYTES = 20_000_000;

    /** How names of run files end. */
    public static final String ENDING = ".run.json";

    /** A run without branches. */
    public RunFile(RunPlan plan, Optional<Path> diagramFile) {
        this(plan, diagramFile, Optional.empty());
    }

    /** What became of reading a run file. */
    public sealed interface Reading {}

    /** It was read. */
    public record Read(RunFile run) implements Reading {}

    /** It can't be run. There is at least one problem. */
    public record Broken(List<Problem> problems) implements Reading {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /** It can be read, but its diagram is not the one it was saved with: only who reads it can say whether that matters. */
    public record DiagramChanged(Problem problem) implements Reading {}

    /**
     * Reads a run file.
     *
     * @param anyway whether to run it on its diagram as it is today, although it has changed
     */
    public static Reading read(Path file, DiagramSource diagrams, boolean anyway) {
        return new RunFileReader(file, diagrams, anyway).read();
    }

    /** The whole run of the branch of that name; empty if there is none. */
    public Optional<RunPlan> branch(String name) {
        return branches.filter(all -> all.named(name).isPresent()).map(all -> plan.with(all.commandsOf(name)));
    }

    /**
     * Writes this beside what is there, and then in its place.
     *
     * @throws IOException with a message for the user
     */
    public void save(Path file) throws IOException {
        CompleteFile.write(file, RunFileWriter.text(this, file).getBytes(StandardCharsets.UTF_8));
    }
}

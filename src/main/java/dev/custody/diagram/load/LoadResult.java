package dev.custody.diagram.load;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import java.util.List;

/** A sound diagram, or everything that is wrong with its file. */
public sealed interface LoadResult {
    record Loaded(Diagram diagram) implements LoadResult {}

    /** @param problems at least one, in the order of the file */
    record Broken(List<Problem> problems) implements LoadResult {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}

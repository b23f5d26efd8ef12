package dev.custody.scenario.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Problem;
import dev.custody.diagram.load.JsonFile;
import dev.custody.diagram.load.Lines;
import dev.custody.scenario.RunFile;
import java.nio.file.Path;
import java.util.List;

/**
 * What a file of Custody's is, for the window and the command line alike. Names say it where they end as those of saved runs and
 * scenarios do; otherwise what is in the file says it.
 */
public enum FileKind {
    DIAGRAM,
    RUN,
    SCENARIO;

    /** Of a file that may be broken, or not be there; one that says nothing of itself counts as a diagram. */
    public static FileKind of(Path file) {
        String name = file.toString();
        if (name.endsWith(Scenario.ENDING)) {
            return SCENARIO;
        }
        if (name.endsWith(RunFile.ENDING)) {
            return RUN;
        }
        return new JsonFile(RunFile.MAX_BYTES).read(file)
                        instanceof JsonFile.Json(JsonNode root, List<Problem> _, Lines _)
                ? of(root)
                : DIAGRAM;
    }

    private static FileKind of(JsonNode root) {
        if (root.path("beats").isArray()) {
            return SCENARIO;
        }
        return root.path("diagram").isObject() ? RUN : DIAGRAM;
    }
}

package dev.custody.scenario.story;

import dev.custody.diagram.Nearest;
import dev.custody.diagram.Problem;
import dev.custody.engine.CommandNames;
import dev.custody.scenario.DiagramSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The built-in scenarios: every file in {@code diagrams/scenarios/} that {@code catalogue.txt} there names, in its order. Each is
 * read when it is asked for.
 */
public final class ScenarioCatalogue {
    private static final String FOLDER = "/diagrams/scenarios/";

    private final DiagramSource diagrams;
    private final List<String> ids;

    public ScenarioCatalogue(DiagramSource diagrams) {
        this.diagrams = diagrams;
        this.ids = new String(content("catalogue.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** The ids of all, in the order in which they are shown. */
    public List<String> ids() {
        return ids;
    }

    /** A built-in scenario, by its id. */
    public Scenario.Reading load(String id) {
        if (!ids.contains(id)) {
            return new Scenario.Broken(List.of(new Problem(
                    CommandNames.firstLine(id),
                    "",
                    "There is no scenario of that name.",
                    Nearest.question(id, ids) + "All of them: custody list scenarios.")));
        }
        String name = id + Scenario.ENDING;
        return new ScenarioReader(Path.of(name), diagrams, false).read(content(name));
    }

    /** A built-in scenario that must exist and be sound. */
    public Scenario scenario(String id) {
        return switch (load(id)) {
            case Scenario.Read(Scenario scenario) -> scenario;
            case Scenario.Broken(List<Problem> problems) -> throw new IllegalArgumentException(problems.toString());
            case Scenario.DiagramChanged(Problem problem) -> throw new IllegalArgumentException(problem.toString());
        };
    }

    /** All of them, in order. */
    public List<Scenario> all() {
        return ids.stream().map(this::scenario).toList();
    }

    private static byte[] content(String name) {
        try (InputStream in = ScenarioCatalogue.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("This build has no " + FOLDER + name + ".");
            }
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException("This build's " + FOLDER + name + " can't be read.", failed);
        }
    }
}

package dev.custody.scenario.story;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.diagram.Workload;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.CompleteFile;
import dev.custody.scenario.DiagramSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A story: a diagram that runs, what is done to it beat by beat, what is said, asked and expected. See the package.
 *
 * @param id its name: the file's, without the ending
 * @param summary what it shows, in sentences
 * @param diagramFile the file that the diagram came from; empty for one of the catalogue
 * @param workloads what clients send instead of what the diagram says
 * @param untilMicros the virtual time at which the run ends even if something still moves
 * @param beats at least one
 * @param beside another diagram, of the catalogue, that is played under the same commands
 */
public record Scenario(
        String id,
        String title,
        String summary,
        Diagram diagram,
        Optional<Path> diagramFile,
        long seed,
        Map<ComponentId, Workload> workloads,
        long untilMicros,
        List<Beat> beats,
        List<Expectation> expectations,
        Optional<Diagram> beside) {
    /** The version of the format; a file of another version is refused. */
    public static final int FORMAT = 1;

    /** How names of scenario files end. */
    public static final String ENDING = ".scenario.json";

    public static final int MOST_BEATS = 200;

    public Scenario {
        workloads = Collections.unmodifiableMap(new LinkedHashMap<>(workloads));
        beats = List.copyOf(beats);
        expectations = List.copyOf(expectations);
    }

    /** What became of reading a scenario. */
    public sealed interface Reading {}

    /** It was read. */
    public record Read(Scenario scenario) implements Reading {}

    /** It can't be played. There is at least one problem. */
    public record Broken(List<Problem> problems) implements Reading {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /** It can be read, but its diagram is not the one it was recorded with: only who reads it can say whether that matters. */
    public record DiagramChanged(Problem problem) implements Reading {}

    /**
     * Reads a scenario file.
     *
     * @param anyway whether to play it on its diagram as it is today, although it has changed
     */
    public static Reading read(Path file, DiagramSource diagrams, boolean anyway) {
        return new ScenarioReader(file, diagrams, anyway).read();
    }

    /**
     * Writes this beside what is there, and then in its place. With the hash of its diagram, so that it is refused where that
     * has changed.
     *
     * @throws IOException with a message for the user
     */
    public void save(Path file) throws IOException {
        CompleteFile.write(file, ScenarioWriter.text(this, file).getBytes(StandardCharsets.UTF_8));
    }

    /** The run that it is played in, without the commands of its beats. */
    public RunPlan plan() {
        return new RunPlan(diagram, seed, workloads, List.of(), untilMicros, RunPlan.DEFAULT_MAX_EVENTS);
    }

    /** The same, with another cue for one of its beats. */
    Scenario withCue(int beat, Cue cue) {
        Beat old = beats.get(beat);
        List<Beat> changed = new ArrayList<>(beats);
        changed.set(
                beat,
                new Beat(cue, old.commands(), old.narration(), old.notes(), old.focus(), old.prediction(), old.pace()));
        return new Scenario(
                id, title, summary, diagram, diagramFile, seed, workloads, untilMicros, changed, expectations, beside);
    }

    /** The id of the diagram beside. */
    public Optional<String> besideId() {
        return beside.map(Diagram::id);
    }

    /** A beat for people: {@code Beat 3 (when worker down)}. */
    public String nameOf(int beat) {
        return "Beat " + (beat + 1) + " (" + beats.get(beat).cue().describe() + ")";
    }
}

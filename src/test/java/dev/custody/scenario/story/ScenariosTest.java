package dev.custody.scenario.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.Sinks;
import dev.custody.ledger.Sentences;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.RunFile;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays every built-in scenario: what it tells must come true. */
class ScenariosTest {
    private static final DiagramLoader LOADER = new DiagramLoader();
    private static final DiagramSource DIAGRAMS = DiagramSource.of(new Catalogue(LOADER), LOADER);
    private static final ScenarioCatalogue SCENARIOS = new ScenarioCatalogue(DIAGRAMS);
    private static final Path FOLDER = Path.of("diagrams/scenarios");

    /** Characters: three lines of a caption. */
    private static final int LONGEST_NARRATION = 140;

    @TempDir
    Path directory;

    static List<String> ids() {
        return SCENARIOS.ids();
    }

    @Test
    void everyFileIsInTheCatalogue() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.endsWith(".json"))
                    .containsExactlyInAnyOrderElementsOf(
                            ids().stream().map(id -> id + Scenario.ENDING).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void comesTrue(String id) throws IOException {
        Scenario scenario = SCENARIOS.scenario(id);
        List<TraceEvent> onHeap = new ArrayList<>();
        Told told = play(scenario, new HeapSinks(), onHeap);

        assertThat(told.performance().troubles()).isEmpty();
        assertThat(told.performance().met())
                .as("what is expected")
                .hasSameSizeAs(scenario.expectations())
                .allSatisfy(met -> assertThat(met.met())
                        .as(met.expectation().sentence() + " ("
                                + ConditionText.print(met.expectation().condition()) + ")")
                        .isTrue());
        assertThat(told.performance().answers())
                .as("predictions")
                .hasSize((int) scenario.beats().stream()
                        .filter(beat -> beat.prediction().isPresent())
                        .count())
                .allSatisfy(answer -> {
                    assertThat(answer.trueChoices())
                            .as("choices of beat " + (answer.beat() + 1) + " that hold")
                            .hasSize(1);
                    assertThat(told.performance().because(answer, Sentences.ENGLISH))
                            .isNotBlank();
                });
        List<TraceEvent> onH2 = new ArrayList<>();
        play(scenario, H2Sinks.inMemory(), onH2);
        assertThat(onH2).isEqualTo(onHeap);
        assertThat(replayed(told.plan(), directory.resolve("x.run.json"))).isEqualTo(onHeap);
    }

    @Test
    void everyDiagramHasOne() {
        assertThat(SCENARIOS.all())
                .extracting(scenario -> scenario.diagram().id())
                .containsAll(new Catalogue(LOADER).ids());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void canBeReadFromTheLastRow(String id) {
        assertThat(SCENARIOS.scenario(id).beats())
                .extracting(Beat::narration)
                .allSatisfy(said -> assertThat(said).hasSizeBetween(1, LONGEST_NARRATION));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void staysTheSameWhenItIsWrittenAndRead(String id) throws IOException {
        Scenario scenario = SCENARIOS.scenario(id);
        Path file = directory.resolve(id + Scenario.ENDING);
        scenario.save(file);

        assertThat(Scenario.read(file, DIAGRAMS, false)).isEqualTo(new Scenario.Read(scenario));
    }

    private static Told play(Scenario scenario, Sinks opened, List<TraceEvent> events) {
        try (Sinks own = opened;
                Sinks beside = new HeapSinks()) {
            return new StoryPlayer(scenario).play(own, beside, events::add, _ -> false);
        }
    }

    /** Saves the run, reads it and runs it again. */
    private static List<TraceEvent> replayed(RunPlan plan, Path file) throws IOException {
        new RunFile(plan, Optional.empty()).save(file);
        RunFile.Read read = (RunFile.Read) RunFile.read(file, DIAGRAMS, false);
        List<TraceEvent> events = new ArrayList<>();
        try (HeapSinks sinks = new HeapSinks()) {
            new Run(read.run().plan(), sinks, events::add).finish();
        }
        return events;
    }
}

package dev.custody.scenario.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.CommandText;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.scenario.DiagramSource;
import dev.custody.sink.heap.HeapSinks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {
    private static final DiagramLoader LOADER = new DiagramLoader();
    private static final Catalogue CATALOGUE = new Catalogue(LOADER);

    @TempDir
    Path directory;

    private static RunPlan plan(String diagram, String... commands) throws Exception {
        Diagram of = CATALOGUE.diagram(diagram);
        List<TimedCommand> timed = new ArrayList<>();
        for (String command : commands) {
            timed.addAll(CommandText.parseTimed(command, of, timed));
        }
        return RunPlan.of(of, 1).with(timed);
    }

    private static List<Outcome> outcomes(RunPlan plan) {
        Ledger ledger = new Ledger(plan.diagram());
        try (HeapSinks sinks = new HeapSinks()) {
            new Run(plan, sinks, ledger::accept).finish();
        }
        return ledger.lives().stream().map(MessageLife::outcome).toList();
    }

    /** What a person did, and saved, plays to the same outcomes; and the file that it becomes can be read. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        building-blocks | 2.2 s kill worker; 4 s restart worker
        queue-worker    | 3 s kill worker; 3 s kill database; 5 s restart database; 6.5 s restart worker; 9 s send client poison
        sync-api        | 1 s cut database->api; 8 s heal database->api; 20 s send client 3
        batching-in-api | 2 s kill api; 3 s restart api
        outbox          | 2.05 s kill relay; 2.9 s slow api 10x; 4 s restart relay
        no-dead-letter  | 100 ms make client 3 poison; 40 s kill worker
        """)
    void playsToTheSameOutcomes(String diagram, String commands) throws Exception {
        RunPlan plan = plan(diagram, commands.split("; *"));
        Scenario scenario = Recording.of("mine", plan, Optional.empty());
        Path file = directory.resolve("mine.scenario.json");
        scenario.save(file);
        assertThat(Scenario.read(file, DiagramSource.of(CATALOGUE, LOADER), false))
                .isEqualTo(new Scenario.Read(scenario));

        Told told = new StoryPlayer(scenario).play(HeapSinks::new);
        assertThat(told.ledger().lives()).extracting(MessageLife::outcome).containsExactlyElementsOf(outcomes(plan));
        assertThat(told.isTrue()).isTrue();
        assertThat(scenario.expectations()).isNotEmpty();
        assertThat(told.plan().commands())
                .extracting(TimedCommand::command)
                .containsExactlyElementsOf(
                        plan.commands().stream().map(TimedCommand::command).toList());
    }

    @Test
    void aMomentThatAConditionDescribesIsDescribedByIt() throws Exception {
        Scenario scenario = Recording.of(
                "mine", plan("building-blocks", "2.2 s kill worker", "4 s restart worker"), Optional.empty());
        assertThat(scenario.beats())
                .extracting(beat -> beat.cue().describe())
                .containsExactly("at 0 s", "when message 2 at worker", "at 4 s");
        assertThat(scenario.beats().get(1).narration()).isEqualTo("Worker was killed; what it carried is gone: #2.");
        assertThat(scenario.beats().get(1).focus())
                .isEqualTo(new Focus.OnComponent(
                        scenario.diagram().components().get(3).id()));
        assertThat(scenario.title()).isEqualTo("Building blocks: kill worker, restart worker");
    }

    @Test
    void commandsOfOneMomentAreOneBeat() throws Exception {
        Scenario scenario = Recording.of(
                "mine",
                plan("queue-worker", "3 s kill worker", "3 s kill database", "9 s restart database"),
                Optional.empty());
        assertThat(scenario.beats()).extracting(beat -> beat.commands().size()).containsExactly(0, 2, 1);
        assertThat(scenario.beats().getLast().narration()).contains("Database");
    }

    @Test
    void aRunInWhichNothingWasDoneIsAStoryToo() throws Exception {
        Scenario scenario = Recording.of("mine", plan("sync-api"), Optional.empty());
        assertThat(scenario.beats()).hasSize(1);
        assertThat(new StoryPlayer(scenario).play(HeapSinks::new).isTrue()).isTrue();
    }
}

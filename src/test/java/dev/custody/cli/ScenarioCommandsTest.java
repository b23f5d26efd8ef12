package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios on the command line. */
class ScenarioCommandsTest {
    private static final String FILE = "diagrams/scenarios/building-blocks-worker.scenario.json";

    @TempDir
    Path directory;

    @Test
    void oneIsPlayedBeatByBeat() {
        Cli cli = Cli.run("run", "building-blocks-worker", "--sinks", "heap");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out())
                .contains("The worker dies over a message (building-blocks-worker)")
                .contains("4  2.515 s  when message 2 on worker->database")
                .contains("Who has the order now?")
                .contains("Right: The queue.")
                .contains("Decided by: Queue stored #2")
                .contains("kill worker")
                .contains("met      Every order arrives. (every message delivered)")
                .contains("building-blocks, seed 1: 4 messages")
                .contains("4 delivered")
                .doesNotContain("NOT MET");
        assertThat(Cli.run("run", FILE, "--sinks", "heap").out()).isEqualTo(cli.out());
    }

    @Test
    void itsRunIsSavedAndRunsAgain() throws IOException {
        Path run = directory.resolve("x.run.json");
        Path trace = directory.resolve("a.jsonl");
        Path again = directory.resolve("b.jsonl");
        Cli.run("run", FILE, "--sinks", "heap", "--save", run.toString(), "--trace", trace.toString());
        Cli cli = Cli.run("run", run.toString(), "--trace", again.toString());
        assertThat(cli.exitCode()).isZero();
        assertThat(again).hasSameTextualContentAs(trace);
    }

    @Test
    void whatIsDoneInARunIsRecordedAsAScenario() throws IOException {
        Path mine = directory.resolve("mine.scenario.json");
        Cli.run(
                "run",
                "queue-worker",
                "--sinks",
                "heap",
                "--at",
                "3s kill worker",
                "--at",
                "5s restart worker",
                "--record",
                mine.toString());
        Cli cli = Cli.run("run", mine.toString(), "--sinks", "heap");
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).contains("kill worker").contains("met      ").doesNotContain("NOT MET");

        Path other = directory.resolve("other.json");
        Files.writeString(other, "{}");
        assertThat(Cli.run("run", "queue-worker", "--sinks", "heap", "--record", other.toString())
                        .err())
                .contains("a file that is no scenario is there");
        assertThat(other).content().isEqualTo("{}");
        assertThat(Cli.run("run", FILE, "--record", mine.toString()).err())
                .contains("--record makes a scenario of a run");
    }

    @Test
    void forMachinesItIsOneObject() throws IOException {
        Cli cli = Cli.run("run", "building-blocks-worker", "--sinks", "heap", "--json");
        JsonNode scenario = new ObjectMapper().readTree(cli.out()).path("scenario");
        assertThat(scenario.path("true").booleanValue()).isTrue();
        assertThat(scenario.path("beats")).hasSize(8);
        assertThat(scenario.at("/beats/3/ask/choices/1/true").booleanValue()).isTrue();
        assertThat(scenario.at("/beats/3/ask/because").textValue()).isEqualTo("Queue stored #2");
        assertThat(scenario.at("/expected/0/met").booleanValue()).isTrue();
        assertThat(scenario.path("troubles")).isEmpty();
    }

    @Test
    void whatDoesNotComeTrueEndsWithOne() throws IOException {
        Path file = directory.resolve("mine.scenario.json");
        Files.writeString(
                file,
                Files.readString(Path.of(FILE))
                        .replace("\"message 1 delivered\"", "\"message 1 lost\"")
                        .replace("every message delivered", "any message lost"));
        Cli cli = Cli.run("run", file.toString(), "--sinks", "heap");
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .contains("when message 1 lost (it did not come true)")
                .contains("NOT MET  Every order arrives. (any message lost)")
                .contains("Beat 3 (when message 1 lost) gave up at");
    }

    /** The story is the same; chance and what a person does besides are others. */
    @Test
    void optionsChangeIt() {
        assertThat(Cli.run("run", "building-blocks-worker", "--sinks", "heap", "--seed", "7")
                        .out())
                .contains("building-blocks, seed 7: 4 messages");
        Cli cli = Cli.run("run", "building-blocks-worker", "--sinks", "heap", "--at", "9s send client 2");
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).contains("building-blocks, seed 1: 6 messages").contains("9.000 s   send client 2");
        assertThat(Cli.run("run", "building-blocks-worker", "--branch", "x").err())
                .contains("--branch");
    }

    @Test
    void filesAreChecked() throws IOException {
        assertThat(Cli.run("check", FILE, "diagrams/scenario.schema.json").exitCode())
                .isZero();
        Path file = directory.resolve("mine.scenario.json");
        Files.writeString(file, Files.readString(Path.of(FILE)).replace("kill worker", "kill wroker"));
        Cli cli = Cli.run("check", file.toString());
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.out()).contains("/beats/3/do: There is no component 'wroker' in building-blocks. Did you mean");
        assertThat(Cli.run("run", file.toString()).err()).contains("/beats/3/do");
        assertThat(Cli.run("check", "--help").out()).contains("message 3 held by queue");
    }

    @Test
    void theyAreListedByDiagram() throws IOException {
        assertThat(Cli.run("list", "scenarios").out())
                .contains("building-blocks")
                .containsPattern("building-blocks-worker +The worker dies over a message[.]");
        JsonNode list = new ObjectMapper()
                .readTree(Cli.run("list", "scenarios", "--json").out());
        assertThat(list.get(0).path("id").textValue()).isEqualTo("building-blocks-worker");
        assertThat(Cli.run("list", "building-blocks").out()).contains("custody run building-blocks-worker");
    }

    @Test
    void oneIsComparedWithAnotherDiagramUnderTheSameCommands() {
        Cli cli = Cli.run("compare", "building-blocks-worker", "building-blocks");
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).contains("kill worker").contains("restart worker");
    }
}

package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] KILLED_API = {
        "run", "sync-api", "--messages", "20", "--invalid", "30%", "--at", "2s kill api", "--at", "5 s restart api"
    };

    @TempDir
    Path directory;

    private static String[] with(String[] arguments, Object... more) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more).map(Object::toString))
                .toArray(String[]::new);
    }

    /** What a person reads. When it changes on purpose: {@code -Dgolden=write}, and read it once more. */
    @Test
    void tellsWhatBecameOfEachMessage() throws IOException {
        Cli cli = Cli.run(KILLED_API);
        Path golden = Path.of("src/test/resources/dev/custody/cli/sync-api-killed.txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, cli.out());
        }
        assertThat(cli.out()).isEqualTo(Files.readString(golden));
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
    }

    /** What a person reads who wants it in order. When it changes on purpose: {@code -Dgolden=write}, and read it once more. */
    @Test
    void tellsWhatHappenedInOrder() throws IOException {
        String[] killed = {"run", "ack-first", "--messages", "4", "--at", "1s kill worker", "--at", "2s restart worker"
        };
        Cli cli = Cli.run(with(killed, "--transcript", "headlines"));
        Path golden = Path.of("src/test/resources/dev/custody/cli/ack-first-transcript.txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, cli.out());
        }
        assertThat(cli.out())
                .isEqualTo(Files.readString(golden))
                .endsWith(Cli.run(killed).out());
        String summary = Cli.run(killed).out();
        Path trace = directory.resolve("counted.jsonl");
        String everything = Cli.run(with(killed, "--transcript", "everything", "--trace", trace))
                .out();
        assertThat(everything
                        .substring(0, everything.length() - summary.length())
                        .lines()
                        .filter(line -> line.matches(" +[0-9]+\\.[0-9]{3} s  .*")))
                .hasSameSizeAs(Files.readAllLines(trace));
        assertThat(Cli.run(with(killed, "--transcript", "everything", "--json")).err())
                .contains("Leave one of them out");
    }

    @Test
    void isPlainInAPipeAndTheSameInColourOnATerminal() {
        Cli plain = Cli.run(KILLED_API);
        Cli coloured = Cli.run(new Terminal(true, true, () -> false), KILLED_API);
        assertThat(plain.out()).doesNotContain("\u001b");
        assertThat(coloured.out()).contains("\u001b[");
        assertThat(coloured.out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"building-blocks", "sync-api", "queue-worker", "outbox"})
    void everyDiagramKeepsItsClaimsWhenLeftAlone(String diagram) {
        Cli cli = Cli.run("run", diagram);
        assertThat(cli.exitCode()).as(cli.out() + cli.err()).isZero();
        assertThat(cli.out()).contains("at rest after", "delivered").doesNotContain("BROKEN");
    }

    @Test
    void aSavedRunGivesTheSameTraceByteForByte() throws IOException {
        Path saved = directory.resolve("x.run.json");
        Path first = directory.resolve("first.jsonl");
        Path again = directory.resolve("again.jsonl");
        Path onHeap = directory.resolve("heap.jsonl");
        assertThat(Cli.run(with(KILLED_API, "--seed", "42", "--save", saved, "--trace", first))
                        .exitCode())
                .isZero();
        assertThat(Cli.run("run", saved.toString(), "--trace", again.toString()).exitCode())
                .isZero();
        assertThat(Cli.run("run", saved.toString(), "--sinks", "heap", "--trace", onHeap.toString())
                        .exitCode())
                .isZero();
        assertThat(again).hasSameBinaryContentAs(first);
        assertThat(onHeap).hasSameBinaryContentAs(first);
        assertThat(first).content().contains("\"seed\":42", "\"event\":");
    }

    @Test
    void optionsChangeASavedRun() {
        Path saved = directory.resolve("x.run.json");
        Cli.run("run", "queue-worker", "--messages", "5", "--save", saved.toString());
        assertThat(Cli.run("run", saved.toString()).out()).contains("seed 1: 5 messages");
        assertThat(Cli.run("run", saved.toString(), "--seed", "7", "--messages", "0", "--at", "1s send 2")
                        .out())
                .contains("seed 7: 2 messages");
    }

    @Test
    void aBrokenClaimIsExitCodeOne() throws IOException {
        Cli cli = Cli.run("run", braggart().toString(), "--at", "1s drop-reply api->client", "--at", "1s send client");
        assertThat(cli.out()).contains("BROKEN").contains("no-doubt");
        assertThat(cli.exitCode()).isEqualTo(1);
    }

    /** A diagram that claims what it can't keep. */
    private Path braggart() throws IOException {
        ObjectNode diagram;
        try (InputStream in =
                Objects.requireNonNull(RunCommandTest.class.getResourceAsStream("/diagrams/sync-api.json"))) {
            diagram = (ObjectNode) JSON.readTree(in);
        }
        diagram.putArray("claims").add("no-doubt");
        diagram.putArray("risks");
        return Files.writeString(directory.resolve("braggart.json"), diagram.toString());
    }

    @Test
    void aRunOfAChangedDiagramIsRefusedUnlessOneSaysAnyway() throws IOException {
        Path diagram = braggart();
        Path saved = directory.resolve("x.run.json");
        assertThat(Cli.run("run", diagram.toString(), "--save", saved.toString())
                        .exitCode())
                .isZero();
        Files.writeString(diagram, Files.readString(diagram).replace("\"no-doubt\"", "\"nothing-lost\""));
        Cli refused = Cli.run("run", saved.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("/diagram/hash", "has changed", "--anyway");
        assertThat(Cli.run("check", saved.toString()).exitCode()).isEqualTo(2);
        assertThat(Cli.run("run", saved.toString(), "--anyway").exitCode()).isZero();
    }

    @Test
    void aBranchOfASavedRunIsNamed() throws IOException {
        Path plain = directory.resolve("plain.run.json");
        Cli.run("run", "sync-api", "--at", "1s kill api", "--save", plain.toString());
        ObjectNode run = (ObjectNode) JSON.readTree(Files.readString(plain));
        ArrayNode branches = run.putArray("branches");
        branches.addObject().put("name", "main");
        branches.addObject().put("name", "killed").put("from", "main").set("commands", run.remove("commands"));
        Path file = Files.writeString(directory.resolve("x.run.json"), run.toString());

        String untouched = Cli.run("run", "sync-api").out();
        assertThat(Cli.run("run", file.toString()).out()).isEqualTo(untouched);
        assertThat(Cli.run("run", file.toString(), "--branch", "killed").out())
                .isEqualTo(Cli.run("run", plain.toString()).out())
                .isNotEqualTo(untouched);
        assertThat(Cli.run("check", file.toString()).exitCode()).isZero();

        Cli unknown = Cli.run("run", file.toString(), "--branch", "kiled");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("Did you mean 'killed'?", "There are: main, killed.");
        assertThat(Cli.run("run", plain.toString(), "--branch", "main").err()).contains("has no branches");
        assertThat(Cli.run("run", "sync-api", "--branch", "main").err()).contains("of a saved run");
    }

    @Test
    void machinesGetJson() throws IOException {
        Cli cli = Cli.run(with(KILLED_API, "--json", "--sql", "database: SELECT COUNT(*) AS n FROM orders"));
        JsonNode json = JSON.readTree(cli.out());
        assertThat(json.path("diagram").asText()).isEqualTo("sync-api");
        assertThat(json.path("end").asText()).isEqualTo("at-rest");
        assertThat(json.path("messages")).hasSize(20);
        assertThat(json.path("messages").get(0).path("story")).isNotEmpty();
        assertThat(json.path("verdicts")).isNotEmpty();
        assertThat(json.at("/queries/0/rows/0/0").asInt())
                .isEqualTo(json.at("/outcomes/delivered").asInt())
                .isPositive();
    }

    @Test
    void databasesThatAreKeptOpenInAnyClient() throws SQLException {
        Path data = directory.resolve("new/data");
        Cli cli = Cli.run("run", "sync-api", "--data", data.toString());
        assertThat(cli.exitCode()).isZero();
        String url = cli.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("jdbc:h2:file:") && line.contains("/database;"))
                .findFirst()
                .orElseThrow();
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM orders")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(10);
        }

        Cli again = Cli.run("run", "sync-api", "--data", data.toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("not empty");
        assertThat(again.out()).isEmpty();
    }

    @Test
    void sqlIsAnswered() {
        Cli cli = Cli.run("run", "sync-api", "--sql", "database: SELECT COUNT(*) AS n FROM orders");
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).contains("  n" + System.lineSeparator() + "  --" + System.lineSeparator() + "  10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"database: DELETE FROM orders", "database: SELEC 1", "database: SELECT * FROM order"})
    void sqlThatIsWrongOrWouldChangeSomethingIsRefused(String sql) {
        Cli cli = Cli.run("run", "sync-api", "--sql", sql);
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("--sql: ").doesNotContain("\tat ");
        assertThat(cli.out()).contains("10 delivered");
    }

    @Test
    void sqlToAnUnknownSinkIsRefusedBeforeTheRun() {
        Cli cli = Cli.run("run", "sync-api", "--sql", "databse: SELECT 1");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("Did you mean 'database'?");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void sayWhatWouldMendWhatIsStillBroken() {
        Cli cli = Cli.run("run", "queue-worker", "--at", "2s kill worker", "--at", "2s cut client--queue");
        assertThat(cli.out()).contains("--at '6s restart worker' --at '6s heal client--queue'");
    }

    @Test
    void saysWhoReadAMessageThatNobodySentThere() {
        Cli cli = Cli.run("run", "outbox", "--at", "1.6s cut relay--events", "--at", "9s heal relay--events", "--all");
        assertThat(cli.out()).contains("Relay read it", "Relay gave up on it").doesNotContain("A job");
    }

    @Test
    void commandsAfterTheEndAreNamed() {
        Cli cli = Cli.run("run", "sync-api", "--until", "3s", "--at", "4s kill api");
        assertThat(cli.out()).contains("ended by its time limit at 3.000 s", "not given: the run was over");
    }

    @Test
    void interruptedItTellsWhatItKnowsAndWritesNoTrace() throws IOException {
        Path trace = Files.writeString(directory.resolve("x.jsonl"), "old");
        Terminal impatient = new Terminal(false, false, () -> true);
        Cli cli = Cli.run(impatient, "run", "queue-worker", "--trace", trace.toString());
        assertThat(cli.exitCode()).isEqualTo(130);
        assertThat(cli.out()).contains("interrupted at", "not judged");
        assertThat(trace).hasContent("old");
        assertThat(directory).isDirectoryNotContaining(file -> !file.equals(trace));
    }

    @Test
    void aFullDiskIsOneMessage() {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        for (String option : new String[] {"--trace", "--save"}) {
            Cli cli = Cli.run("run", "sync-api", option, "/dev/full");
            assertThat(cli.exitCode()).isEqualTo(2);
            assertThat(cli.err()).contains("/dev/full", "No space left on device");
            assertThat(cli.err().lines()).hasSize(1);
        }
    }

    @Test
    void whatIsThereIsNotOverwrittenByASavedRun() throws IOException {
        Path diagram = braggart();
        String before = Files.readString(diagram);
        Cli cli = Cli.run("run", diagram.toString(), "--save", diagram.toString());
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(diagram).hasContent(before);
    }

    @Test
    void aMistakeOfOursIsOneLineAndALog() throws IOException {
        Terminal broken = new Terminal(false, false, () -> {
            throw new IllegalStateException("planted");
        });
        Cli cli = Cli.run(broken, "run", "queue-worker");
        assertThat(cli.exitCode()).isEqualTo(3);
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err()).contains("IllegalStateException: planted", "Please report it, with ");
        Path log = Path.of(cli.err().strip().replaceAll(".* with ", ""));
        assertThat(log).content(StandardCharsets.UTF_8).contains("planted", "\tat dev.custody.cli");
        Files.delete(log);
    }
}

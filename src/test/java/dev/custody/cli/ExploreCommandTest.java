package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExploreCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private static List<Path> runs(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("runs"))) {
            return files.sorted().toList();
        }
    }

    /** What a person reads. When it changes on purpose: {@code -Dgolden=write}, and read it once more. */
    @Test
    void drawsTheMap() throws IOException {
        Cli cli = Cli.run("explore", "sync-api", "--faults", "kill,cut,down,invalid");
        Path golden = Path.of("src/test/resources/dev/custody/cli/sync-api-map.txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, cli.out());
        }
        assertThat(cli.out()).isEqualTo(Files.readString(golden));
        assertThat(cli.out().lines()).allMatch(line -> line.length() <= 120);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
    }

    /** Each counterexample is a run file that shows just the broken guarantee that it is named after. */
    @Test
    void counterexamplesReplay() throws IOException {
        Path out = directory.resolve("new/out");
        Cli cli = Cli.run("explore", "queue-worker", "--messages", "2", "--out", out.toString());
        JsonNode map = JSON.readTree(out.resolve("map.json").toFile());
        List<String> risks = new ArrayList<>();
        map.path("guarantees").forEach(question -> {
            if (question.path("part").asText().equals("risk")) {
                risks.add(question.path("guarantee").asText());
            }
        });

        assertThat(runs(out)).hasSize(map.path("witnesses").size()).hasSizeGreaterThan(20);
        for (Path run : runs(out)) {
            Cli played = Cli.run("run", run.toString(), "--sinks", "heap", "--json");
            assertThat(played.exitCode()).as(played.err()).isZero();
            String guarantee = run.getFileName().toString().replaceAll(".*--|\\.run\\.json", "");
            List<String> broken = new ArrayList<>();
            JSON.readTree(played.out()).path("verdicts").forEach(verdict -> {
                if (verdict.path("standing").asText().equals("broken")) {
                    broken.add(verdict.path("guarantee").asText().replaceAll("[^a-z]+", "-"));
                }
            });
            if (risks.stream().anyMatch(guarantee::startsWith)) {
                assertThat(broken).as(run.toString()).contains(guarantee);
            }
        }
        assertThat(cli.out()).contains("custody run " + out.resolve("runs"));
    }

    @Test
    void shardsThatAreMergedAreTheWhole() throws IOException {
        Path whole = directory.resolve("whole");
        List<String> merge = new ArrayList<>(List.of("merge"));
        Cli.run("explore", "building-blocks", "--messages", "2", "--out", whole.toString());
        for (int i = 1; i <= 3; i++) {
            Path part = directory.resolve("part-" + i);
            Cli cli = Cli.run(
                    "explore", "building-blocks", "--messages", "2", "--shard", i + "/3", "--out", part.toString());
            assertThat(cli.out()).contains("Incomplete", "shard " + i + " of 3");
            merge.add(part.resolve("map.json").toString());
        }
        Path merged = directory.resolve("merged");
        merge.addAll(List.of("--out", merged.toString()));
        Cli cli = Cli.run(merge.toArray(String[]::new));

        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(merged.resolve("map.json")).hasSameBinaryContentAs(whole.resolve("map.json"));
        assertThat(runs(merged).stream().map(Path::getFileName))
                .isEqualTo(runs(whole).stream().map(Path::getFileName).toList());
        for (Path run : runs(merged)) {
            assertThat(run).hasSameBinaryContentAs(whole.resolve("runs").resolve(run.getFileName()));
        }
        Cli some = Cli.run("merge", directory.resolve("part-2/map.json").toString());
        assertThat(some.out()).startsWith("Shards are missing: 1, 3. The map is incomplete.\n");
        assertThat(some.exitCode()).isEqualTo(1);
        Cli json = Cli.run("merge", directory.resolve("part-2/map.json").toString(), "--json");
        assertThat(json.err()).isEqualTo("Shards are missing: 1, 3. The map is incomplete.\n");
        assertThat(JSON.readTree(json.out()).path("head").path("complete").asBoolean())
                .isFalse();
        assertThat(json.exitCode()).isEqualTo(1);
        Cli twice = Cli.run(
                "merge",
                directory.resolve("part-2/map.json").toString(),
                directory.resolve("part-1/../part-2/map.json").toString());
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(twice.err()).contains("map.json is named twice.").doesNotContain("is in both");
    }

    @Test
    void interruptedItKeepsWhatItKnows() throws IOException {
        Path out = directory.resolve("out");
        AtomicInteger looks = new AtomicInteger();
        Terminal impatient = new Terminal(false, false, () -> looks.incrementAndGet() > 50);
        Cli cli = Cli.run(impatient, "explore", "outbox", "--out", out.toString());

        assertThat(cli.exitCode()).isEqualTo(130);
        assertThat(cli.out()).contains("Incomplete: ");
        JsonNode head = JSON.readTree(out.resolve("map.json").toFile()).path("head");
        assertThat(head.path("complete").asBoolean()).isFalse();
        assertThat(head.path("runs").asInt()).isBetween(10, 60);
    }

    @Test
    void interruptedBeforeAnythingRanThereIsNoMap() {
        Path out = directory.resolve("out");
        Terminal gone = new Terminal(false, false, () -> true);
        Cli cli = Cli.run(gone, "explore", "sync-api", "--depth", "2", "--messages", "1", "--out", out.toString());

        assertThat(cli.exitCode()).isEqualTo(130);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).isEqualTo("Interrupted before anything was run: there is no map.\n");
        assertThat(out.resolve("map.json")).doesNotExist();
    }

    @Test
    void aMapTakesThePlaceOfTheOneBefore() throws IOException {
        Path out = directory.resolve("out");
        Cli.run("explore", "sync-api", "--messages", "1", "--faults", "kill", "--out", out.toString());
        List<Path> before = runs(out);
        Path mine = Files.writeString(out.resolve("runs/mine.run.json"), "{}");
        Cli.run("explore", "sync-api", "--messages", "1", "--faults", "kill,cut", "--out", out.toString());
        assertThat(runs(out)).containsAll(before).hasSizeGreaterThan(before.size() + 1);
        Cli.run("explore", "sync-api", "--messages", "1", "--faults", "cut", "--out", out.toString());

        assertThat(before).isNotEmpty().allMatch(Files::notExists);
        assertThat(mine).exists();
        assertThat(runs(out))
                .hasSize(1
                        + JSON.readTree(out.resolve("map.json").toFile())
                                .path("witnesses")
                                .size());
    }

    @Test
    void whatNoMapWroteStays() throws IOException {
        Path out = directory.resolve("out");
        Cli.run("explore", "sync-api", "--messages", "1", "--faults", "kill", "--out", out.toString());
        List<Path> before = runs(out);
        Files.writeString(out.resolve("map.json"), "{}");
        Cli cli = Cli.run("explore", "sync-api", "--messages", "1", "--faults", "cut", "--out", out.toString());

        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(before).isNotEmpty().allMatch(Files::exists);
    }

    @Test
    void whereNoDirectoryCanBeItSaysWhy() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        Path taken = Files.createDirectory(directory.resolve("taken"));
        Files.writeString(taken.resolve("runs"), "");

        assertThat(Cli.run("explore", "sync-api", "--out", file.toString()).err())
                .contains("Cannot write into " + file + ": it is no directory.");
        assertThat(Cli.run("explore", "sync-api", "--out", taken.toString()).err())
                .contains("Cannot write into " + taken.resolve("runs") + ": it is no directory.");
        assertThat(Cli.run("explore", "sync-api", "--out", file.resolve("inner").toString())
                        .err())
                .contains("Cannot write into " + file.resolve("inner") + ": ")
                .doesNotContain("runs");
    }

    @Test
    void aPersonWhoWatchesSeesHowFarItIs() {
        Cli cli = Cli.run(new Terminal(true, false, () -> false), "explore", "outbox");
        Cli quiet = Cli.run(new Terminal(true, false, () -> false), "explore", "sync-api", "--quiet");

        assertThat(cli.err()).contains("outbox: ", " runs, ", " left").endsWith("\r\u001b[K");
        assertThat(quiet.err()).isEmpty();
    }

    @Test
    void aFileOfADiagramWorksToo() throws IOException {
        Path diagram = Files.copy(Path.of("diagrams/sync-api.json"), directory.resolve("mine.json"));
        Path out = directory.resolve("out");
        Cli cli = Cli.run("explore", diagram.toString(), "--messages", "1", "--out", out.toString());

        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(Cli.run("run", runs(out).getFirst().toString()).exitCode()).isZero();
        Cli merged = Cli.run(
                "merge",
                out.resolve("map.json").toString(),
                "--out",
                directory.resolve("merged").toString());
        assertThat(merged.exitCode()).isEqualTo(2);
        assertThat(merged.err()).contains("--diagram FILE");
    }

    @Test
    void aFullDiskIsOneMessage() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Path out = Files.createDirectory(directory.resolve("out"));
        Files.createSymbolicLink(out.resolve("map.json"), Path.of("/dev/full"));
        Cli cli = Cli.run("explore", "sync-api", "--messages", "1", "--out", out.toString());

        Files.delete(out.resolve("map.json"));
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("map.json", "No space left on device");
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.out()).as("what was found").contains("nothing-lost", "The shortest runs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --faults kil    | Did you mean 'kill'?
            --faults kill,  | there is no fault ''
            --depth 3       | from 1 to 2
            --shard 3/2     | write 1/8
            --shard 0/2     | write 1/8
            --messages 0    | from 1 to 100
            --seeds many    | from 1 to 10000
            """)
    void wrongOptionsAreExplained(String options, String message) {
        List<String> arguments = new ArrayList<>(List.of("explore", "sync-api"));
        arguments.addAll(List.of(options.split(" ", -1)));
        Cli cli = Cli.run(arguments.toArray(String[]::new));

        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains(message);
        assertThat(cli.out()).isEmpty();
    }
}

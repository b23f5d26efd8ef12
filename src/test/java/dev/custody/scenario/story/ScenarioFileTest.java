package dev.custody.scenario.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.scenario.DiagramSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFileTest {
    private static final DiagramLoader LOADER = new DiagramLoader();
    private static final Catalogue CATALOGUE = new Catalogue(LOADER);
    private static final DiagramSource SOURCE = DiagramSource.of(CATALOGUE, LOADER);

    /** All that a file can say. */
    private static final String FULL = """
        {
          "format": 1, "title": "A \\"title\\" ü", "summary": "What it shows.", "diagram": { "id": "broadcast" },
          "beside": "outbox", "seed": -7, "until": "10 min",
          "workloads": { "client": { "messages": 3, "perSecond": 2 } },
          "beats": [
            { "at": "0 s", "say": "It begins.", "notes": "Slowly.", "look": "api->database" },
            { "when": "message 1 at api", "giveUp": "5 s", "do": ["kill api", "cut api--events"],
              "ask": { "question": "What now?", "choices": [
                { "text": "Lost", "if": "message 1 lost" },
                { "text": "Not, here or there", "if": "not message 1 lost or beside: any message lost" } ] },
              "look": "message 1" },
            { "later": "1 s", "do": "restart api", "say": "It is back.", "look": "panel ledger" },
            { "when": "nothing moves", "say": "The end.", "look": "database", "pace": 2.5 }
          ],
          "expect": [
            { "that": "api down", "say": "It is dead.", "beat": 3 },
            { "that": "beside: nothing moves", "say": "All is quiet." }
          ]
        }
        """;

    @TempDir
    Path directory;

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("diagrams/scenario.schema.json")));
    }

    private Scenario.Reading read(String json) throws IOException {
        Path file = directory.resolve("x.scenario.json");
        Files.writeString(file, json);
        return Scenario.read(file, SOURCE, false);
    }

    private Scenario full() throws IOException {
        return ((Scenario.Read) read(FULL)).scenario();
    }

    @Test
    void whatIsSavedIsReadAndKeepsTheSchema() throws IOException {
        Scenario scenario = full();
        assertThat(scenario.beats()).hasSize(4);
        assertThat(scenario.beats().get(1).commands()).hasSize(3);
        assertThat(scenario.expectations()).extracting(Expectation::beat).containsExactly(2, Expectation.AT_THE_END);

        Path file = directory.resolve("x.scenario.json");
        scenario.save(file);
        assertThat(Scenario.read(file, SOURCE, false)).isEqualTo(new Scenario.Read(scenario));
        assertThat(schema().validate(Files.readString(file), InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(FULL, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mine.scenario.json, mine", "mine.json, mine", "mine.of.today, mine.of.today"})
    void itsIdIsItsNameWithoutTheEnding(String name, String id) throws IOException {
        Path file = Files.writeString(directory.resolve(name), FULL);

        assertThat(Scenario.read(file, SOURCE, false))
                .isInstanceOfSatisfying(
                        Scenario.Read.class,
                        read -> assertThat(read.scenario().id()).isEqualTo(id));
    }

    static Stream<Path> builtIn() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("diagrams/scenarios"))) {
            return files.filter(file -> file.toString().endsWith(Scenario.ENDING)).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void whatIsBuiltInKeepsTheSchema(Path file) throws IOException {
        assertThat(schema().validate(Files.readString(file), InputFormat.JSON)).isEmpty();
        assertThat(Scenario.read(file, SOURCE, false)).isInstanceOf(Scenario.Read.class);
    }

    /** A file that is recorded says what its diagram was. */
    @Test
    void aChangedDiagramIsRefusedUnlessTheUserSaysAnyway() throws IOException {
        Diagram diagram = CATALOGUE.diagram("broadcast");
        Path file = directory.resolve("x.scenario.json");
        full().save(file);
        String saved = Files.readString(file);
        assertThat(saved).contains(diagram.hash());
        assertThat(read(saved.replace(diagram.hash(), "other")))
                .isInstanceOfSatisfying(
                        Scenario.DiagramChanged.class,
                        changed -> assertThat(changed.problem())
                                .isEqualTo(new Problem(
                                        file.toString(),
                                        "/diagram/hash",
                                        "The diagram broadcast has changed since this scenario was saved.",
                                        "The scenario may mean something else now.")));
        assertThat(Scenario.read(file, SOURCE, true)).isInstanceOf(Scenario.Read.class);
    }

    @Test
    void aFailedSaveSaysWhyAndLeavesWhatWasThere() throws IOException {
        Path file = directory.resolve("x.scenario.json");
        Scenario scenario = full();
        assertThat(catchThrowable(() -> scenario.save(directory.resolve("none/x.scenario.json"))))
                .hasMessageContaining("there is no directory");
        assertThat(file).content().isEqualTo(FULL);
    }

    /** @param problems as they are told, without the name of the file */
    record Case(String name, String json, List<String> problems) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** See the file. */
    static Stream<Case> broken() throws IOException {
        try (InputStream in = ScenarioFileTest.class.getResourceAsStream("/broken/scenarios.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n## ", -1)).skip(1).map(block -> {
                List<String> lines =
                        block.lines().filter(line -> !line.isBlank()).toList();
                return new Case(
                        lines.getFirst(),
                        String.join(
                                "\n",
                                lines.stream()
                                        .skip(1)
                                        .filter(line -> !line.startsWith("=> "))
                                        .toList()),
                        lines.stream()
                                .filter(line -> line.startsWith("=> "))
                                .map(line ->
                                        line.substring(3).replace("{diagrams}", String.join(", ", CATALOGUE.ids())))
                                .toList());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysEverythingThatIsWrong(Case broken) throws IOException {
        Scenario.Reading reading = read(broken.json()
                .replace("HEAD", "\"format\":1,\"title\":\"T\",\"summary\":\"S\",\"diagram\":{\"id\":\"queue-worker\"}")
                .replace("BEAT", "{\"at\":\"1 s\",\"say\":\"It begins.\"}"));
        assertThat(reading).isInstanceOf(Scenario.Broken.class);
        String file = directory.resolve("x.scenario.json").toString();
        assertThat(((Scenario.Broken) reading).problems())
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(file))
                .extracting(problem -> (problem.pointer().isEmpty() ? "" : problem.pointer() + ": ")
                        + problem.what()
                        + (problem.mend().isEmpty() ? "" : " " + problem.mend()))
                .containsExactlyElementsOf(broken.problems());
    }
}

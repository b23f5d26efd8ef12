package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListAndCheckTest {
    @TempDir
    Path directory;

    @Test
    void listsEveryDiagramUnderItsGroup() {
        Cli cli = Cli.run("list");
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out())
                .contains("Building blocks", "  building-blocks  ", "  sync-api  ", "  queue-worker  ", "  outbox  ");
        assertThat(cli.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Words.WIDTH));
    }

    @Test
    void listsForMachines() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Cli.run("list", "--json").out());
        assertThat(json).hasSizeGreaterThanOrEqualTo(4);
        assertThat(json.findValuesAsText("id")).contains("sync-api", "outbox");
        assertThat(json.get(0).path("claims")).isNotEmpty();
    }

    @Test
    void tellsOfOneDiagramByTheNamesThatCommandsUse() {
        Cli cli = Cli.run("list", "queue-worker");
        assertThat(cli.out()).contains("worker", "queue->worker", "2 replicas", "nothing-lost", "It fits when");
    }

    @Test
    void everyBuiltInDiagramIsOk() {
        Cli cli = Cli.run("check", "diagrams/sync-api.json", "diagrams/outbox.json", "diagrams/run.schema.json");
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).contains("sync-api.json: ok", "outbox.json: ok", "skipped");
    }

    @Test
    void reportsEveryProblemOfEveryFile() throws IOException {
        String text = Files.readString(Path.of("diagrams/queue-worker.json"));
        Path one = Files.writeString(
                directory.resolve("one.json"),
                text.replace("\"commit\"", "\"comit\"")
                        .replace("\"deadLetters\": \"dead-letters\"", "\"deadLetters\": \"x\""));
        Path two = Files.writeString(directory.resolve("two.run.json"), "{\"format\": 7}");
        Cli cli = Cli.run("check", "diagrams/outbox.json", one.toString(), two.toString());
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.out())
                .contains("outbox.json: ok")
                .contains("one.json: /components/worker/program/3")
                .contains("one.json: /components/queue/deadLetters")
                .contains("two.run.json: /format: This is a run file of format 7")
                .contains("2 files of 3 with problems");
    }

    @Test
    void hintsAtMessagesThatAreDeliveredNowhere() throws IOException {
        Path mine = Files.writeString(
                directory.resolve("mine.json"),
                Files.readString(Path.of("diagrams/building-blocks.json"))
                        .replace("\"delivered\": \"database.orders\"", "\"announced\": []"));

        Cli cli = Cli.run("check", mine.toString());

        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out().lines())
                .containsExactly(
                        mine
                                + ": /messages/order: hint: Nothing says where a message of type 'order' is delivered: it stays"
                                + " under way for ever. If it is where its row stands, write: \"delivered\":"
                                + " \"database.orders\".",
                        mine + ": ok");
    }

    @Test
    void whatAServiceKeepsInItsMemoryNeedsNoTable() {
        assertThat(Cli.run("check", "diagrams/state-in-memory.json").out())
                .isEqualTo("diagrams/state-in-memory.json: ok" + System.lineSeparator());
    }

    @Test
    void aSavedRunIsKnownByItsContentToo() throws IOException {
        Path saved = directory.resolve("renamed.json");
        Cli.run("run", "sync-api", "--messages", "1", "--save", saved.toString());
        assertThat(Cli.run("check", saved.toString()).out()).contains("renamed.json: ok");
        assertThat(Cli.run("run", saved.toString()).out()).contains("1 message,");
    }
}

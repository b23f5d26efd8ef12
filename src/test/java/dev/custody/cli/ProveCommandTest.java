package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveCommandTest {
    @TempDir
    Path directory;

    @Test
    void aDiagramThatSaysTheTruthIsOneLine() {
        Cli cli = Cli.run("prove", "building-blocks", "sync-api");

        assertThat(cli.exitCode()).as(cli.out()).isZero();
        assertThat(cli.out().lines()).hasSize(2);
        assertThat(cli.out()).contains("claims kept 3 of 3   risks witnessed 3 of 3", "claims kept 7 of 7");
    }

    @Test
    void oneThatDoesNotIsShownWhere() throws IOException {
        String sound = Files.readString(Path.of("diagrams/sync-api.json"));
        String risks = "\"risks\": [\"no-doubt\", ";
        assertThat(sound).contains(risks, "\"claims\": [");
        Path boastful = Files.writeString(
                directory.resolve("boastful.json"),
                sound.replace(risks, "\"risks\": [\"nothing-invented\", ")
                        .replace("\"claims\": [", "\"claims\": [\"all-announced\", \"no-doubt\", "));
        Path out = directory.resolve("out");
        Cli cli = Cli.run("prove", boastful.toString(), "--messages", "1", "--out", out.toString());

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .contains(
                        "claims kept 7 of 9",
                        "BROKEN no-doubt in ",
                        "never put to the test all-announced",
                        "no witness of the risk nothing-invented",
                        "Client never learnt it");
        assertThat(out.resolve("boastful/map.html")).exists();
    }

    @Test
    void interruptedItSaysThatMoreWasToCome() {
        AtomicInteger looks = new AtomicInteger();
        Terminal impatient = new Terminal(false, false, () -> looks.incrementAndGet() > 50);
        Cli cli = Cli.run(impatient, "prove", "outbox", "sync-api");

        assertThat(cli.exitCode()).isEqualTo(130);
        assertThat(cli.out())
                .contains("claims kept so far ", "incomplete")
                .doesNotContain("never put to the test", "sync-api");
        Cli atOnce = Cli.run(new Terminal(false, false, () -> true), "prove", "outbox", "sync-api");
        assertThat(atOnce.exitCode()).isEqualTo(130);
        assertThat(atOnce.out()).isEmpty();
        assertThat(atOnce.err()).isEqualTo("Interrupted before anything of outbox was run.\n");
    }

    @Test
    void whatCannotBeWrittenIsStillSaid() throws IOException {
        Files.createDirectories(directory.resolve("sync-api/map.json"));
        Cli cli = Cli.run("prove", "sync-api", "building-blocks", "--messages", "1", "--out", directory.toString());

        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.out()).contains("sync-api ", "building-blocks ");
        assertThat(cli.err()).contains("map.json: it is a directory");
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(directory.resolve("building-blocks/map.json")).exists();
    }
}

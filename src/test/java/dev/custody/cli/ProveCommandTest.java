package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}

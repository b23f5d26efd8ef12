package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    Path directory;

    /** What a person reads. When it changes on purpose: {@code -Dgolden=write}, and read it once more. */
    @Test
    void showsADiagramBesideItsRemedy() throws IOException {
        Cli cli = Cli.run("compare", "ack-first", "--at", "3s kill worker", "--at", "5s restart worker");
        Path golden = Path.of("src/test/resources/dev/custody/cli/ack-first-compared.txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, cli.out());
        }
        assertThat(cli.out()).isEqualTo(Files.readString(golden));
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
    }

    @Test
    void theSameDiagramFaresTheSame() {
        assertThat(Cli.run("compare", "sync-api", "sync-api").out()).contains("Each message fares the same in both.");
    }

    @Test
    void commandsThatOneOfThemDoesNotKnowAreReported() {
        Cli cli = Cli.run("compare", "sync-api", "queue-worker", "--at", "2s kill api", "--at", "2s kill queue");

        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("given to neither: 2s kill queue", "not in queue-worker: kill api");
        Cli neither = Cli.run("compare", "sync-api", "queue-worker", "--at", "2s kill nobody");
        assertThat(neither.exitCode()).isEqualTo(2);
        assertThat(neither.err()).contains("nobody");
    }

    @Test
    void aSavedRunIsComparedWithItsFaults() {
        Path saved = directory.resolve("x.run.json");
        Cli.run("run", "ack-first", "--messages", "3", "--at", "2s kill worker", "--save", saved.toString());
        Cli cli = Cli.run("compare", saved.toString());

        assertThat(cli.out()).contains("ack-first and queue-worker", "2.000 s   kill worker");
    }

    @Test
    void withoutARemedyOneHasToSayWithWhat() {
        Cli cli = Cli.run("compare", "outbox");

        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("names no remedy", "custody compare outbox B");
    }
}

package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file alone is for the window; whoever names one that does not open is told why before there is a window. */
final class NamedFileTest {
    @TempDir
    private Path directory;

    private final StringWriter said = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"mine.json", "runs/killed.run.json", "A.JSON", "gone.scenario.json"})
    void aFileAloneIsForTheWindow(String argument) {
        assertThat(NamedFile.in(new String[] {argument})).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "list", "outbox", "README.md", "--help", "check mine.json", "mine.json yours.json", "-x.json"
            })
    void anythingElseIsForACommand(String arguments) {
        assertThat(NamedFile.in(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1)))
                .isEmpty();
    }

    @Test
    void whatOpensIsNotTalkedAbout() {
        Path run = directory.resolve("killed.run.json");
        assertThat(Cli.run("run", "building-blocks", "--at", "3s kill worker", "--save", run.toString())
                        .exitCode())
                .isZero();

        for (Path file : new Path[] {
            run, Path.of("diagrams", "outbox.json"), Path.of("diagrams", "scenarios", "task-queue-spike.scenario.json")
        }) {
            assertThat(check(file)).as("%s", file).isZero();
            assertThat(said.toString()).isEmpty();
            assertThat(NamedFile.in(new String[] {file.toString()})
                            .orElseThrow()
                            .path())
                    .isAbsolute()
                    .isRegularFile();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        none.json          | There is no such file.
        empty.json         | The file is empty.
        broken.run.json    | The file ends in the middle.
        other.json         | There is no 'name' here.
        """)
    void whatDoesNotIsToldWithItsReason(String name, String why) throws IOException {
        Files.writeString(directory.resolve("empty.json"), "");
        Files.writeString(directory.resolve("broken.run.json"), "{");
        Files.writeString(directory.resolve("other.json"), "{\"name\": \"another program's\"}");

        assertThat(check(directory.resolve(name))).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).startsWith("custody: ").contains(name, why).doesNotContain("Exception");
    }

    private int check(Path file) {
        return NamedFile.in(new String[] {file.toString()})
                .orElseThrow()
                .check(new PrintWriter(said, true), new Terminal(false, false, () -> false));
    }
}

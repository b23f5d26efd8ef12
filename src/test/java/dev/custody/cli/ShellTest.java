package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own. */
@Timeout(120)
class ShellTest {
    @TempDir
    Path directory;

    @BeforeEach
    void onUnix() {
        assumeTrue(Files.exists(Path.of("/dev/full")));
    }

    private ProcessBuilder custody(String... arguments) {
        Stream<String> java = Stream.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.custody.Main");
        return new ProcessBuilder(Stream.concat(java, Stream.of(arguments)).toList())
                .redirectError(directory.resolve("err").toFile());
    }

    private List<String> err() throws IOException {
        return Files.readAllLines(directory.resolve("err"));
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void outputThatCannotBeWrittenIsAnError() throws Exception {
        Process process = custody("list").redirectOutput(new File("/dev/full")).start();
        assertThat(exitCode(process)).isEqualTo(2);
        assertThat(err()).singleElement().asString().contains("Cannot write the output: No space left on device");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNone() throws Exception {
        Process process = custody("run", "queue-worker", "--messages", "2000", "--all", "--sinks", "heap")
                .start();
        process.getInputStream().close();
        assertThat(exitCode(process)).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void endedFromOutsideItStillTellsWhatItKnows() throws Exception {
        Process process = custody(
                        "run", "queue-worker", "--messages", "1000000", "--until", "365 d", "--trace", "/dev/stdout")
                .start();
        StringBuilder rest = new StringBuilder();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(reader.readLine()).startsWith("{\"at\":0");
            // Process.destroy would close the stream, too.
            assertThat(process.toHandle().destroy()).isTrue();
            reader.lines()
                    .filter(line -> !line.startsWith("{"))
                    .forEach(line -> rest.append(line).append('\n'));
        }
        assertThat(exitCode(process)).isEqualTo(128 + 15);
        assertThat(rest.toString()).contains("interrupted at", "Claims");
    }
}

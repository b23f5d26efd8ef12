package dev.custody.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same run gives the same bytes. After a change that is meant to change traces, look at the difference and write them anew:
 * {@code ./mvnw test -Dtest=GoldenTracesTest -Dgolden=write}.
 */
class GoldenTracesTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final long CHILD_SECONDS = 120;

    static List<GoldenRun> runs() {
        return GoldenRun.all();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aRunGivesTheTraceThatItAlwaysGave(GoldenRun run) throws IOException {
        Path file = GOLDEN.resolve(run.name() + ".jsonl");
        String trace = run.onH2();
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, trace);
        }

        assertThat(trace.lines().toList())
                .as(run.name())
                .isEqualTo(Files.readString(file).lines().toList());
        assertThat(run.onH2()).as(run.name() + " once more").isEqualTo(trace);
        assertThat(run.onHeap()).as(run.name() + " on the heap").isEqualTo(trace);
    }

    @Test
    void anotherProcessGivesTheSameBytes(@TempDir Path directory) throws IOException, InterruptedException {
        Path errors = directory.resolve("errors.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriteTraces.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(errors.toFile())
                .start();
        boolean over = child.waitFor(CHILD_SECONDS, TimeUnit.SECONDS);
        child.destroyForcibly();

        assertThat(over).isTrue();
        assertThat(child.exitValue()).as(Files.readString(errors)).isZero();
        for (GoldenRun run : GoldenRun.all()) {
            byte[] theirs = Files.readAllBytes(directory.resolve(run.name()));
            assertThat(theirs).as(run.name()).isEqualTo(run.onH2().getBytes(StandardCharsets.UTF_8));
        }
    }
}

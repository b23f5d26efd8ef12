package dev.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Custody as people start it where there is no display. */
@EnabledOnOs(OS.LINUX)
final class WithoutWindowTest {
    private static final int PATIENCE_SECONDS = 180;

    @TempDir
    private Path directory;

    @Test
    void playsTheTourDrawsTheWindowAndEnds() throws IOException, InterruptedException {
        assertThat(start()).isZero();

        assertThat(directory.resolve("custody-tour.png")).isNotEmptyFile();
        assertThat(said()).contains("there is no display", "9 delivered", "What works without a window");
    }

    @Test
    void saysWhyAFileDoesNotOpenAndWhatCanBeDoneWithIt() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("mine.json"), "{}");

        assertThat(start("mine.json")).isEqualTo(2);

        assertThat(said()).contains("there is no display", "custody run mine.json");
    }

    /** Returns its exit code. */
    private int start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                absolute("jdk.module.path"),
                "--add-modules",
                "javafx.controls,javafx.fxml",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-cp",
                absolute("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile());
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }

    private String said() throws IOException {
        return Files.readString(directory.resolve("said"));
    }

    /** It is started in another directory than this. */
    private static String absolute(String paths) {
        return Arrays.stream(System.getProperty(paths).split(File.pathSeparator, -1))
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}

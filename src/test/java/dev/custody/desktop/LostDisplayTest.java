package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.custody.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window whose X server ends: the process ends too, with one message, and with its preferences as they were. */
class LostDisplayTest {
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path directory;

    @Test
    void theProcessEndsWithOneMessageAndWhatWasSavedStays() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "needs Xvfb");
        Process display = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Process window = null;
        try (BufferedReader number = display.inputReader()) {
            window = open(":" + number.readLine().strip());
            Path preferences = directory.resolve("custody/preferences.json");
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
                    !Files.exists(preferences) && window.isAlive() && System.nanoTime() < end; ) {
                // The window itself says when it is there: it saves its preferences at the first start.
                window.waitFor(100, TimeUnit.MILLISECONDS);
            }
            String before = Files.readString(preferences);

            display.destroyForcibly();

            assertThat(window.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(window.exitValue()).isEqualTo(2);
            assertThat(Files.readAllLines(directory.resolve("said")))
                    .singleElement()
                    .asString()
                    .contains("the display is gone");
            assertThat(preferences).hasContent(before);
            try (Stream<Path> files = Files.list(preferences.getParent())) {
                assertThat(files).containsExactly(preferences);
            }
        } finally {
            display.destroyForcibly();
            if (window != null) {
                window.destroyForcibly();
            }
        }
    }

    private Process open(String display) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--add-modules",
                "javafx.controls,javafx.fxml",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        builder.environment().put("DISPLAY", display);
        builder.environment().put("XDG_CONFIG_HOME", directory.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile())
                .start();
    }
}

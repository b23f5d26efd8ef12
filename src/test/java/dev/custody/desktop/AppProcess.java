package dev.custody.desktop;

import dev.custody.Main;
import dev.custody.display.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Custody in a process of its own, as people start it, or another program of JavaFX, on a display of the test's. */
final class AppProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path said;

    /**
     * Starts Custody.
     *
     * @param configuration where it keeps its preferences
     * @param said gets all that it prints
     */
    AppProcess(String display, Path configuration, Path said) {
        this(display, configuration, said, Main.class);
    }

    /** Starts that program. */
    AppProcess(String display, Path configuration, Path said, Class<?> main, String... arguments) {
        this.said = said;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--add-modules",
                "javafx.controls,javafx.fxml",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-Dprism.order=sw",
                "-D" + StartSign.PROPERTY + "=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DISPLAY", display);
        builder.environment().put("XDG_CONFIG_HOME", configuration.toString());
        try {
            process = builder.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns when all of its window is there. */
    AppProcess whole() {
        until(StartSign.WHOLE);
        return this;
    }

    /** Returns when it has printed that line, or is over. */
    void until(String line) {
        Patience.until(PATIENCE_SECONDS, () -> said().contains(line) || !process.isAlive());
    }

    /** The lines that it printed, without its signs that it has started. */
    List<String> complaints() {
        return said().stream()
                .filter(line -> !line.equals(StartSign.LINE) && !line.equals(StartSign.WHOLE))
                .toList();
    }

    private List<String> said() {
        try {
            return Files.readAllLines(said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package dev.custody.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What was written is shown by a program that says so; where none does, that is known. */
@DisabledOnOs(OS.WINDOWS)
final class SystemViewerTest {
    @TempDir
    private Path directory;

    @Test
    void triesOneAfterTheOtherUntilOneEndsWell() throws IOException {
        SystemViewer viewer =
                new SystemViewer(List.of(List.of("/no/such/program"), program("fails", 3), program("opens", 0)));

        assertThat(viewer.test(directory.resolve("a report.html"))).isTrue();

        assertThat(directory.resolve("fails.was")).exists();
        assertThat(directory.resolve("opens.was"))
                .hasContent(directory.resolve("a report.html").toString());
    }

    @Test
    void knowsWhenNoneDoes() throws IOException {
        assertThat(new SystemViewer(List.of(List.of("/no/such/program"))).test(directory))
                .isFalse();
        assertThat(new SystemViewer(List.of(program("fails", 4))).test(directory))
                .isFalse();
    }

    /** One that writes down what it is to open. */
    private List<String> program(String name, int exitCode) throws IOException {
        Path file = Files.writeString(
                directory.resolve(name),
                "#!/bin/sh\nprintf '%s' \"$1\" > '" + directory.resolve(name + ".was") + "'\nexit " + exitCode + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return List.of(file.toString());
    }
}

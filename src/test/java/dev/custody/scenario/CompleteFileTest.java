package dev.custody.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompleteFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void isThereOnlyWhenItIsComplete() throws IOException {
        Path file = Files.writeString(directory.resolve("x"), "old");
        try (CompleteFile complete = CompleteFile.open(file)) {
            complete.stream().write(NEW);
            assertThat(file).hasContent("old");
            complete.complete();
        }
        assertThat(file).hasContent("new");
        assertThat(directory).isDirectoryContaining(p -> p.equals(file)).satisfies(this::hasNothingElse);
    }

    @Test
    void leavesWhatWasThereWhenItIsNotCompleted() throws IOException {
        Path file = Files.writeString(directory.resolve("x"), "old");
        try (CompleteFile complete = CompleteFile.open(file)) {
            complete.stream().write(new byte[1 << 20]);
        }
        assertThat(file).hasContent("old");
        hasNothingElse(directory);
    }

    private void hasNothingElse(Path path) throws IOException {
        try (var files = Files.list(path)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("x");
        }
    }

    @Test
    void twoAtTheSameTimeDoNotMeet() throws IOException {
        Path file = directory.resolve("x");
        try (CompleteFile one = CompleteFile.open(file);
                CompleteFile two = CompleteFile.open(file)) {
            one.stream().write(NEW);
            one.complete();
            two.complete();
        }
        assertThat(file).isEmptyFile();
    }

    @Test
    void replacesWhatALinkPointsTo() throws IOException {
        Path file = Files.writeString(directory.resolve("x"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        CompleteFile.write(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void aFullDiskIsToldWithItsName() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        assertThatThrownBy(() -> CompleteFile.write(full, NEW))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot write /dev/full: ")
                .hasMessageContaining("No space left on device");
    }
}

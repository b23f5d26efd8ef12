package dev.custody.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where dialogs begin. */
final class LastFolderTest {
    @TempDir
    private Path directory;

    private final RecentFiles recent = RecentFiles.inMemory();
    private final LastFolder last = new LastFolder(recent);

    @Test
    void beginsWhereAFileWasOpenedLastUntilSomethingElseIsChosen() throws IOException {
        assertThat(last.get()).isEmpty();
        recent.add(folder("runs").resolve("mine.run.json"));
        assertThat(last.get()).contains(folder("runs"));

        last.chose(folder("pictures").resolve("mine.png"));
        assertThat(last.get()).contains(folder("pictures"));
        last.chose(folder("reports"));
        assertThat(last.get()).contains(folder("reports"));
    }

    @Test
    void isNoneThatIsGone() throws IOException {
        recent.add(folder("runs").resolve("mine.run.json"));
        recent.add(directory.resolve("gone").resolve("mine.run.json"));
        last.chose(folder("reports"));
        Files.delete(directory.resolve("reports"));

        assertThat(last.get()).contains(folder("runs"));
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }
}

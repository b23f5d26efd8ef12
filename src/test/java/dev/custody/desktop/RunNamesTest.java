package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunNamesTest {
    @TempDir
    Path directory;

    @Test
    void whatIsSavedAsARunIsNamedLikeOne() {
        assertThat(RunFileActions.asRun(directory.resolve("mine.run.json")))
                .isEqualTo(directory.resolve("mine.run.json"));
        assertThat(RunFileActions.asRun(directory.resolve("mine.json"))).isEqualTo(directory.resolve("mine.run.json"));
        assertThat(RunFileActions.asRun(directory.resolve("mine"))).isEqualTo(directory.resolve("mine.run.json"));
        assertThat(RunFileActions.asRun(directory.resolve("mine.run.json.json")))
                .isEqualTo(directory.resolve("mine.run.json"));
    }

    @Test
    void aFileThatNobodyChoseIsNotWrittenOver() throws IOException {
        Files.writeString(directory.resolve("mine.run.json"), "{}");

        assertThat(RunFileActions.asRun(directory.resolve("mine.json"))).isEqualTo(directory.resolve("mine.json"));
    }
}

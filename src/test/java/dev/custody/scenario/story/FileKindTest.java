package dev.custody.scenario.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is what its name says, or else what is in it. */
final class FileKindTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        x.scenario.json | {"diagram": {}}                          | SCENARIO
        x.run.json      | {"components": []}                       | RUN
        x.run.json      | no JSON at all                           | RUN
        x.json          | {"diagram": {}, "beats": []}             | SCENARIO
        x.json          | {"diagram": {}, "title": "components"}   | RUN
        x.json          | {"components": [], "links": []}          | DIAGRAM
        x.json          | {"kind": "something else"}               | DIAGRAM
        x.json          | no JSON at all                           | DIAGRAM
        """)
    void itsNameSaysItOrWhatIsInIt(String name, String text, FileKind kind) throws IOException {
        assertThat(FileKind.of(Files.writeString(directory.resolve(name), text)))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"none.run.json, RUN", "none.json, DIAGRAM"})
    void whatIsNotThereIsWhatItsNameSays(String name, FileKind kind) {
        assertThat(FileKind.of(directory.resolve(name))).isEqualTo(kind);
    }
}

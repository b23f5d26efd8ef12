package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BinaryStylesTest {
    @TempDir
    Path directory;

    @Test
    void aSheetHasWhatItImports() throws IOException {
        Path jar = packaged(Map.of(
                "window.css", "@import \"themes/part.css\"; .window { -fx-opacity: 0.5; }",
                "themes/part.css", ".part { -fx-opacity: 0.25; }"));

        try (FileSystem inside = FileSystems.newFileSystem(jar);
                InputStream sheet = Files.newInputStream(inside.getPath("/styles/window.bss"))) {
            assertThat(Stylesheet.loadBinary(sheet).getRules())
                    .extracting(rule -> rule.getSelectors().toString())
                    .satisfiesExactly(
                            first -> assertThat(first).contains(".part"),
                            second -> assertThat(second).contains(".window"));
            assertThat(inside.getPath("/styles/themes/part.bss")).exists();
        }
    }

    @Test
    void whatJavaFxCannotReadBackStaysText() throws IOException {
        Path jar = packaged(Map.of("base.css", ".tooltip { -fx-show-delay: 400ms; }"));

        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            assertThat(inside.getPath("/styles/base.css")).exists();
            assertThat(inside.getPath("/styles/base.bss")).doesNotExist();
        }
    }

    @Test
    void whatLiesBelowHasNoRulesForControlsThatThereAreNot() throws IOException {
        Path jar = packaged(Map.of("base.css", ".tooltip { -fx-opacity: 1; }"));

        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path text = inside.getPath("/styles/primer.css");
            assertThat(Files.readString(text))
                    .contains("-color-bg-default", ".table-view", ".menu-button", ".check-box", ".scroll-bar")
                    .doesNotContain(".date-picker", ".tab-pane", ".spinner", ".tree-table-view");
            try (InputStream sheet = Files.newInputStream(text.resolveSibling("primer.bss"))) {
                assertThat(Stylesheet.loadBinary(sheet).getRules().size()).isBetween(200, 400);
            }
        }
    }

    @Test
    void aRuleStaysForThoseOfItsSelectorsThatAreWorn() {
        assertThat(Primer.worn("/* .button {} */ .button, .spinner > .button { -fx-opacity: 1; } .spinner { -a: 2; }"
                        + " .label{}"))
                .isEqualTo(".button { -fx-opacity: 1; }\n.label {}\n");
    }

    /** A jar with those stylesheets, as it is packaged. */
    private Path packaged(Map<String, String> sheets) throws IOException {
        Path jar = jarWith(sheets);
        BinaryStyles.addTo(
                jar,
                Files.createDirectory(directory.resolve("scratch")),
                getClass().getClassLoader());
        return jar;
    }

    private Path jarWith(Map<String, String> sheets) throws IOException {
        Path jar = directory.resolve("custody.jar");
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                Path file = inside.getPath("/styles").resolve(sheet.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, sheet.getValue());
            }
        }
        return jar;
    }
}

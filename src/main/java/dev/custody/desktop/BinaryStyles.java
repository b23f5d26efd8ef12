package dev.custody.desktop;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import javafx.css.converter.DurationConverter;

/**
 * Puts the stylesheets into a packaged jar once more, in JavaFX's binary form, beside the text. JavaFX takes that one first, and
 * need not parse a hundred kilobytes before the window is seen. What lies below them comes along without the rules for controls
 * that Custody has none of ({@link Primer}): that is half of it. Only the packaged jar has these: what is worked on has no
 * second form that could be older.
 */
public final class BinaryStyles {
    private static final String FOLDER = "styles";
    private static final String TEXT = ".css";
    private static final String BINARY = ".bss";

    private BinaryStyles() {}

    /**
     * Puts them into a jar.
     *
     * @param directory an empty one to work in
     * @param libraries what it is packaged with
     */
    public static void addTo(Path jar, Path directory, ClassLoader libraries) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path styles = inside.getPath("/" + FOLDER);
            Primer.addTo(styles, libraries);
            List<Path> texts;
            try (Stream<Path> all = Files.walk(styles)) {
                texts = all.filter(file -> file.toString().endsWith(TEXT)).toList();
            }
            // Beside one another, as they import each other.
            for (Path text : texts) {
                Path copy = directory.resolve(styles.relativize(text).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(text, copy);
            }
            for (Path text : texts) {
                String name = styles.relativize(text).toString();
                File parsed = directory.resolve(name).toFile();
                if (!hasDuration(parsed)) {
                    File binary = directory.resolve(binary(name)).toFile();
                    Stylesheet.convertToBinary(parsed, binary);
                    Files.copy(
                            binary.toPath(),
                            text.resolveSibling(binary(text.getFileName().toString())),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** JavaFX writes durations but can't read them back. Such a sheet stays text. */
    private static boolean hasDuration(File text) throws IOException {
        return new CssParser()
                .parse(text.toURI().toURL()).getRules().stream()
                        .flatMap(rule -> rule.getDeclarations().stream())
                        .anyMatch(each -> each.getParsedValue().getConverter() instanceof DurationConverter);
    }

    private static String binary(String text) {
        return text.substring(0, text.length() - TEXT.length()) + BINARY;
    }
}

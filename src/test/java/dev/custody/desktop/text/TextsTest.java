package dev.custody.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.ledger.LedgerPane;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The window speaks whole German wherever it speaks English, and FXML has no text of its own. */
final class TextsTest {
    private static final Path ROOT = Path.of("src/main/resources/dev/custody");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");
    /** A request with the word for somebody whom one does not know. */
    private static final Pattern FORMAL = Pattern.compile("\\p{Lower}en Sie\\b|\\bIhnen\\b");

    private static final Pattern WRITTEN_OUT =
            Pattern.compile("(?:text|promptText|accessibleText|accessibleHelp)=\"(?!%)[^\"]*\\p{L}");

    static Stream<Path> bundles() throws IOException {
        return files("texts.properties");
    }

    static Stream<Path> germans() throws IOException {
        return files("_de.properties");
    }

    static Stream<Path> fxml() throws IOException {
        return files(".fxml");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void germanHasTheSameTextsWithTheSamePlaces(Path english) throws IOException {
        Properties texts = read(english);
        Properties german = read(english.resolveSibling("texts_de.properties"));

        assertThat(german.stringPropertyNames()).isEqualTo(texts.stringPropertyNames());
        for (String key : texts.stringPropertyNames()) {
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(texts.getProperty(key)));
            if (places(texts.getProperty(key)) > 0) {
                assertThat(new MessageFormat(german.getProperty(key), Locale.GERMAN).format(new Object[] {1, 2, 3, 4}))
                        .as(key)
                        .isNotBlank();
            }
        }
    }

    /** Phones and window alike: who is asked to do something is not a stranger in one place and a friend in another. */
    @ParameterizedTest
    @MethodSource("germans")
    void germanSpeaksToEverybodyAlike(Path german) throws IOException {
        assertThat(read(german).values())
                .noneMatch(text -> FORMAL.matcher(text.toString()).find());
    }

    @ParameterizedTest
    @MethodSource("fxml")
    void fxmlNamesItsTexts(Path view) throws IOException {
        String text = Files.readString(view);

        assertThat(WRITTEN_OUT.matcher(text.replace("text=\"Custody\"", "")).results())
                .as("texts written out in %s", view)
                .isEmpty();
    }

    @Test
    void aTextWithPlacesIsFilledInInTheLanguage() {
        Texts german = new Language(Locale.GERMAN).texts(LedgerPane.class);

        assertThat(german.of("total", 1_234)).isEqualTo("1.234 Nachrichten");
        assertThat(Language.ENGLISH.texts(LedgerPane.class).of("total", 1)).isEqualTo("1 message");
    }

    private static long places(String text) {
        return PLACE.matcher(text).results().map(r -> r.group()).distinct().count();
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }
}

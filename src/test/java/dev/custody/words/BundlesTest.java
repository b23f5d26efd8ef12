package dev.custody.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundle below the window has a German one with the same texts, the same places, and other words. */
class BundlesTest {
    private static final Path ROOT = Path.of("src/main/resources/dev/custody");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    /** What is called the same in both. */
    private static final Set<String> THE_SAME = Set.of("unit.MICROS");

    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all
                    .filter(file -> file.toString().endsWith(".properties") && !isOfTheWindow(file))
                    .filter(file -> !file.toString().endsWith("_de.properties"))
                    .toList()
                    .stream();
        }
    }

    private static boolean isOfTheWindow(Path file) {
        return file.getFileName().toString().startsWith("texts");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void germanHasTheSameTextsWithTheSamePlacesInOtherWords(Path english) throws IOException {
        Properties texts = read(english);
        Properties german =
                read(english.resolveSibling(english.getFileName().toString().replace(".properties", "_de.properties")));
        assertThat(new TreeSet<>(german.stringPropertyNames())).isEqualTo(new TreeSet<>(texts.stringPropertyNames()));
        for (String key : texts.stringPropertyNames()) {
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(texts.getProperty(key)));
            String words = PLACE.matcher(texts.getProperty(key)).replaceAll("");
            if (LETTERS.matcher(words).find() && !THE_SAME.contains(key)) {
                assertThat(german.getProperty(key)).as(key).isNotEqualTo(texts.getProperty(key));
            }
        }
    }

    @Test
    void thereAreSuchBundles() throws IOException {
        assertThat(bundles().map(file -> file.getFileName().toString()))
                .contains("Sentences.properties", "Phrases.properties", "Words.properties", "Names.properties");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}

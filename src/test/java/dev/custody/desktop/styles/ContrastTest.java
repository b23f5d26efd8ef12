package dev.custody.desktop.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.custody.desktop.styles.Tokens.Colour;
import dev.custody.layout.Placed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is to be read or told apart can be, in each theme with each accent; and colours are written in tokens alone. */
final class ContrastTest {
    private static final Path STYLES = Path.of("styles");
    private static final Pattern LINE = Pattern.compile("(text|shape)\\s+(.+?)\\s+on\\s+(.+)");
    private static final Pattern LITERAL = Pattern.compile(
            "#[0-9A-Fa-f]{3,8}\\b|\\b(?:rgba?|hsba?|web|derive|ladder)\\(|:[^;{}]*(?<![-\\w])(?:white|black|gr[ae]y|red|green|blue|yellow|orange)(?![-\\w])");
    private static final Pattern TEXT_FILL = Pattern.compile("-fx-text-fill:\\s*(-[a-z-]+)");
    private static final Pattern POINTED = Pattern.compile(":hover[^{},]*\\{\\s*-fx-background-color:\\s*(-[a-z-]+);");
    /** Of two areas that lie side by side and mean little. */
    private static final double TOLD_APART = 1.1;

    private static final Pattern USED = Pattern.compile("[:,(\\s](-(?!fx-|canvas-|color-)[a-z][a-z-]+)\\b(?=[;,\\s)])");

    private record Pair(String kind, String above, String below) {
        double least() {
            return kind.equals("text") ? 4.5 : 3;
        }
    }

    static Stream<Path> themes() throws IOException {
        List<Path> all = sheets(STYLES.resolve("themes"));
        return Stream.concat(
                Stream.of(STYLES.resolve("tokens.css")),
                all.stream().filter(each -> !each.getFileName().toString().startsWith("accent-")));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void whatIsSeenStandsOut(Path theme) throws IOException {
        List<Path> accents = new ArrayList<>(sheets(STYLES.resolve("themes")).stream()
                .filter(each -> each.getFileName().toString().startsWith("accent-"))
                .toList());
        assertThat(accents).hasSize(3);
        accents.addFirst(theme);
        List<String> weak = new ArrayList<>();
        for (Path accent : accents) {
            Tokens tokens =
                    new Tokens().lay(STYLES.resolve("tokens.css")).lay(theme).lay(accent);
            for (Pair pair : pairs()) {
                Colour ground = ground(tokens, pair.below());
                double contrast = tokens.colour(pair.above()).over(ground).contrastTo(ground);
                if (contrast < pair.least()) {
                    weak.add(String.format(
                            Locale.ROOT,
                            "%s: %s on %s %.2f:1, %.1f is the least (%s)",
                            theme.getFileName(),
                            pair.above(),
                            pair.below(),
                            contrast,
                            pair.least(),
                            accent.getFileName()));
                }
            }
        }
        assertThat(weak).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void whatThePointerIsOnIsSeen(Path theme) throws IOException {
        Tokens tokens = new Tokens().lay(STYLES.resolve("tokens.css")).lay(theme);
        Colour panel = tokens.colour("-raised");
        Set<String> pointed = new HashSet<>();
        for (Path sheet : sheets(STYLES)) {
            POINTED.matcher(Tokens.read(sheet)).results().map(r -> r.group(1)).forEach(pointed::add);
        }
        assertThat(pointed).contains("-pointed");
        assertThat(pointed)
                .as("grounds of what the pointer is on in %s that nobody tells from a panel", theme)
                .allMatch(each -> tokens.colour(each).over(panel).contrastTo(panel) >= TOLD_APART);
    }

    @Test
    void whatTextIsWrittenInHasAGround() throws IOException {
        Set<String> declared = new HashSet<>();
        pairs().stream().filter(each -> each.kind().equals("text")).forEach(each -> declared.add(each.above()));
        for (Path sheet : sheets(STYLES)) {
            assertThat(TEXT_FILL.matcher(Tokens.read(sheet)).results().map(r -> r.group(1)))
                    .as("text fills of %s that contrast.txt has no pair for", sheet)
                    .isSubsetOf(declared);
        }
    }

    @Test
    void colourIsWrittenInTokensAlone() throws IOException {
        assertThat(LITERAL.matcher("-fx-fill: #FFF;").find()).isTrue();
        assertThat(LITERAL.matcher("-fx-fill: white;").find()).isTrue();
        assertThat(LITERAL.matcher("-fx-fill: -accent-blue;").find()).isFalse();
        for (Path sheet : sheets(STYLES)) {
            if (!sheet.getFileName().toString().equals("tokens.css")) {
                assertThat(LITERAL.matcher(Tokens.read(sheet)).results().map(r -> r.group()))
                        .as("colours written out in %s", sheet)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyTokenThatIsUsedIsThere() throws IOException {
        Tokens tokens = new Tokens().lay(STYLES.resolve("tokens.css"));
        for (Path sheet : sheets(STYLES)) {
            Set<String> own = new HashSet<>();
            Matcher declared = Pattern.compile("(-[a-z][a-z-]+):").matcher(Tokens.read(sheet));
            while (declared.find()) {
                own.add(declared.group(1));
            }
            assertThat(USED.matcher(Tokens.read(sheet)).results().map(r -> r.group(1)))
                    .as("tokens of %s that nobody declares", sheet)
                    .allMatch(token -> tokens.has(token) || own.contains(token));
        }
    }

    @Test
    void aThemeSetsNothingThatNobodyKnows() throws IOException {
        Tokens tokens = new Tokens().lay(STYLES.resolve("tokens.css"));
        for (Path theme : sheets(STYLES.resolve("themes"))) {
            String css = Tokens.read(theme);
            String root = css.substring(0, css.indexOf('}'));
            assertThat(Pattern.compile("(-[a-z][a-z-]+):")
                            .matcher(root)
                            .results()
                            .map(r -> r.group(1)))
                    .as(theme.toString())
                    .allMatch(tokens::has);
        }
    }

    @Test
    void contrastIsComputedAsWcagSays() {
        Colour black = new Colour(0, 0, 0, 1);
        Colour white = new Colour(1, 1, 1, 1);
        double grey = 0x77 / 255.0;

        assertThat(black.contrastTo(white)).isEqualTo(21, within(1e-9));
        assertThat(new Colour(grey, grey, grey, 1).contrastTo(white)).isEqualTo(4.48, within(0.005));
        assertThat(new Colour(1, 1, 1, 0.5).over(black).red()).isEqualTo(0.5);
    }

    /** A ground as it is written: a token, or several that are seen through over a solid one. */
    private static Colour ground(Tokens tokens, String written) {
        List<String> layers = List.of(written.split(" / "));
        Colour ground = tokens.colour(layers.getLast());
        for (String layer : layers.subList(0, layers.size() - 1).reversed()) {
            ground = layer(tokens, layer).over(ground);
        }
        return ground;
    }

    /** A colour, or the body of a token in that colour as it lies in a sink. */
    private static Colour layer(Tokens tokens, String written) {
        String[] parts = written.split(" when ", 2);
        Colour colour = tokens.colour(parts[0]);
        return parts.length == 1
                ? colour
                : colour.times(
                        Placed.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)).strength());
    }

    private static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(STYLES.resolve("contrast.txt"))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                throw new AssertionError("contrast.txt: " + line);
            }
            for (String above : list(parts.group(2))) {
                list(parts.group(3)).forEach(below -> pairs.add(new Pair(parts.group(1), above, below)));
            }
        }
        return pairs;
    }

    private static List<String> list(String tokens) {
        return Arrays.stream(tokens.split(",", -1)).map(String::strip).toList();
    }

    private static List<Path> sheets(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(each -> each.toString().endsWith(".css")).sorted().toList();
        }
    }
}

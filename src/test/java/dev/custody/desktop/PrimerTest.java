package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PrimerTest {
    private static final Pattern SELECTED = Pattern.compile("\\.([a-z][a-z0-9-]*)(?=[^{}]*\\{)");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][a-z0-9-]*)\"");
    private static final Pattern IN_FXML = Pattern.compile("(?<=styleClass=\")[^\"]*");

    @Test
    void leavesOutNothingThatCustodyWears() throws IOException {
        Set<String> leftOut = whole().filter(Primer::isLeftOut).collect(Collectors.toCollection(TreeSet::new));

        assertThat(leftOut).hasSizeGreaterThan(100).contains("title-1", "chart-pie", "ikonli-font-icon");
        assertThat(wornByCustody()).contains("flat", "left-pill", "pane").doesNotContainAnyElementsOf(leftOut);
    }

    @Test
    void keepsTheRulesOfWhatCustodyHas() throws IOException {
        assertThat(whole().filter(each -> !Primer.isLeftOut(each)).toList())
                .contains("button", "flat", "accent", "danger", "menu-button", "table-view", "tree-view", "list-cell")
                .contains("scroll-bar", "check-box", "radio-button", "text-field", "slider", "tooltip", "context-menu");
    }

    /** All style classes that AtlantaFX knows. */
    private static Stream<String> whole() throws IOException {
        String sheet = new PrimerLight().getUserAgentStylesheet();
        try (var bytes = PrimerLight.class.getResourceAsStream(sheet.startsWith("/") ? sheet : "/" + sheet)) {
            String css = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return SELECTED.matcher(css).results().map(each -> each.group(1)).distinct();
        }
    }

    private static Set<String> wornByCustody() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(PrimerTest::styleClassesIn)
                    .collect(Collectors.toSet());
        }
    }

    /** Every text of a Java file that may be a style class, and what an FXML file says. A view model has no looks. */
    private static Stream<String> styleClassesIn(Path file) {
        String name = file.getFileName().toString();
        if (file.toString().contains("desktop") && name.matches("(?!Primer).*(?<!ViewModel)\\.java")) {
            return IN_JAVA.matcher(text(file)).results().map(each -> each.group(1));
        }
        if (name.endsWith(".fxml")) {
            return IN_FXML.matcher(text(file))
                    .results()
                    .flatMap(each -> Pattern.compile("[,\\s]+").splitAsStream(each.group()));
        }
        return Stream.of();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

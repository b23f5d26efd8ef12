package dev.custody.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every kind of component in the catalogue has an icon, and no two are the same. */
final class KindIconTest {
    private static final Pattern ICON = Pattern.compile("\\.kind-icon\\.(kind-[a-z-]+) \\{ -fx-shape: \"([^\"]+)\"");

    @Test
    void everyComponentOfTheCatalogueHasAnIcon() throws IOException {
        Set<String> drawn = new TreeSet<>();
        Set<String> shapes = new TreeSet<>();
        Matcher icons = ICON.matcher(Files.readString(Path.of("styles/icons.css")));
        while (icons.find()) {
            assertThat(drawn.add(icons.group(1))).isTrue();
            assertThat(shapes.add(icons.group(2))).isTrue();
        }
        Set<String> wanted = new TreeSet<>();
        for (Diagram diagram : new Catalogue(new DiagramLoader()).diagrams()) {
            for (Component component : diagram.components()) {
                wanted.add(KindIcon.styleClass(component));
            }
        }
        assertThat(wanted)
                .contains("kind-log-store", "kind-blob-store", "kind-external-system", "kind-schedule", "kind-relay");
        assertThat(drawn).containsAll(wanted);
    }
}

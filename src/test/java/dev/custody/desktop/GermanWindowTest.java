package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.Words;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.RobotExtension;
import dev.custody.engine.RunPlan;
import dev.custody.sink.h2.H2Sinks;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/**
 * Nothing in a German window is English, in any of its views, but what diagrams, scenarios and commands say: those are data, and the
 * same whoever reads them.
 */
@ExtendWith(RobotExtension.class)
final class GermanWindowTest {
    /** Words that an English sentence can hardly do without, and that no German one has. */
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|is|of|are|with|by|its|it|this|that|been|has|have|be|to|from|and|ends)\\b");

    private static final Path BUNDLES = Path.of("src/main/resources/dev/custody");
    private static final RunPlan TOUR =
            FirstTour.plan(new Catalogue(new DiagramLoader()).diagram(FirstTour.DIAGRAM), H2Sinks.inMemory());

    /** All sentences and phrases of diagrams and scenarios, the longest first. */
    private static List<String> data;
    /** Whole texts that only an English window has. */
    private static Set<String> englishTexts;
    /** What each view looks like, so that none is read that does not show what it is named after. */
    private static final Map<ByteBuffer, String> PICTURES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        Set<String> said = new HashSet<>();
        for (Path file : files(Path.of("diagrams"), ".json")) {
            collect(new ObjectMapper().readTree(file.toFile()), said);
        }
        data = said.stream()
                .filter(text -> text.contains(" "))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        Set<String> english = new HashSet<>();
        Set<String> german = new HashSet<>();
        for (Path file : files(BUNDLES, ".properties")) {
            (file.toString().endsWith("_de.properties") ? german : english).addAll(texts(file));
        }
        english.removeAll(german);
        english.removeAll(said);
        englishTexts = english;
    }

    /** All but the mistake of ours: its details are for those who mend it. */
    static List<GalleryView> views() {
        return Gallery.views(TOUR.diagram()).stream()
                .filter(view -> !view.name().equals("mistake"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("views")
    void speaksGerman(GalleryView view, FxRobot robot) {
        Set<String> seen = new TreeSet<>();
        AtomicReference<byte[]> picture = new AtomicReference<>();
        robot.interact(
                () -> picture.set(Png.of(shot(view, Words.Tongue.GERMAN, seen).take(new Stage()))));

        assertThat(seen).hasSizeGreaterThan(50);
        assertThat(PICTURES.put(ByteBuffer.wrap(picture.get()), view.name()))
                .as("another view that looks the same")
                .isNull();
        assertThat(seen.stream().filter(GermanWindowTest::isEnglish)).isEmpty();
    }

    @Test
    void wouldFindEnglish(FxRobot robot) {
        Set<String> seen = new TreeSet<>();
        robot.interact(
                () -> shot(views().getFirst(), Words.Tongue.ENGLISH, seen).take(new Stage()));

        assertThat(seen.stream().filter(GermanWindowTest::isEnglish))
                .contains(
                        "under way",
                        "LOST",
                        "The playhead is at 2.555 s",
                        "Save this run with every command that was given  (Ctrl+S)");
    }

    private static boolean isEnglish(String text) {
        return englishTexts.contains(text)
                || (ENGLISH.matcher(text).find()
                        && data.stream().noneMatch(said -> said.contains(text))
                        && ENGLISH.matcher(withoutData(text)).find());
    }

    private static String withoutData(String text) {
        String rest = text;
        for (String said : data) {
            rest = rest.replace(said, "");
        }
        return rest;
    }

    private static Shot shot(GalleryView view, Words.Tongue tongue, Set<String> seen) {
        Preferences preferences = Gallery.of(1280, 800, Looks.Theme.LIGHT)
                .withWords(Words.DEFAULT.withTexts(tongue).withNumbers(tongue));
        return new Shot(
                preferences,
                TOUR,
                FirstTour.killMicros(TOUR),
                FirstTour.PULSES_AFTER_THE_KILL,
                (window, playback, frames) -> {
                    view.pose().take(window, playback, frames);
                    window.layOut();
                    collect(window.scene().getRoot(), seen);
                });
    }

    /** As a screen reader asks for it. */
    private static @Nullable String helpOf(Node node) {
        return (String) node.queryAccessibleAttribute(AccessibleAttribute.HELP);
    }

    /** Whatever room it has. */
    private static String unbroken(String text) {
        return text.replace('\n', ' ');
    }

    private static void collect(Node node, Set<String> seen) {
        if (!node.isVisible()) {
            return;
        }
        Stream<String> texts = Stream.of(node.getAccessibleText(), helpOf(node));
        if (node instanceof Labeled labeled) {
            texts = Stream.concat(texts, Stream.of(labeled.getText()));
        } else if (node instanceof Text text) {
            texts = Stream.concat(texts, Stream.of(unbroken(text.getText())));
        } else if (node instanceof TextInputControl input) {
            texts = Stream.concat(texts, Stream.of(input.getPromptText()));
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            texts = Stream.concat(texts, Stream.of(control.getTooltip().getText()));
        }
        texts.filter(text -> text != null && !text.isBlank()).forEach(seen::add);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, seen));
        }
    }

    private static void collect(JsonNode json, Set<String> said) {
        if (json.isTextual()) {
            said.add(json.asText());
        }
        json.forEach(each -> collect(each, said));
    }

    private static List<String> texts(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .map(properties::getProperty)
                .toList();
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}

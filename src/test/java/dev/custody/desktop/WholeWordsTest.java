package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Words;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.RobotExtension;
import dev.custody.engine.RunPlan;
import dev.custody.sink.h2.H2Sinks;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** A window of 1280 by 800 with the usual text, and with text that is a quarter larger, in both languages: no word is cut off. */
@ExtendWith(RobotExtension.class)
final class WholeWordsTest {
    /** After so many pulses everything has its place. */
    private static final int SETTLING = 3;
    /** It asks for what it has no room for in a narrow window, in whole words all the same. */
    private static final String PROMPT = "palette-button";

    private static final RunPlan TOUR =
            FirstTour.plan(new Catalogue(new DiagramLoader()).diagram(FirstTour.DIAGRAM), H2Sinks.inMemory());

    @ParameterizedTest
    @CsvSource({
        "stage, ENGLISH, 1",
        "stage, ENGLISH, 1.25",
        "stage, GERMAN, 1",
        "stage, GERMAN, 1.25",
        "start, ENGLISH, 1.4",
        "start, GERMAN, 1.4",
        "compare, ENGLISH, 1",
        "compare, GERMAN, 1.25",
        "inspector-component, GERMAN, 1.25",
    })
    void areWhole(String view, Words.Tongue tongue, double factor, FxRobot robot) {
        Set<String> cut = new TreeSet<>();
        robot.interact(
                () -> shot(view, tongue, factor, root -> collect(root, cut)).take(new Stage()));

        assertThat(cut).isEmpty();
    }

    @Test
    void whatOneCanDoIsSaidWholeInANarrowWindow(FxRobot robot) {
        AtomicReference<String> seen = new AtomicReference<>("");
        robot.interact(() -> shot(
                        1024,
                        "start",
                        Words.Tongue.GERMAN,
                        1,
                        root -> ((Parent) root.lookup("#caption"))
                                .getChildrenUnmodifiable()
                                .forEach(child ->
                                        seen.set(((Text) child).getText().replace("\n", ""))))
                .take(new Stage()));

        assertThat(seen.get()).contains("Leertaste").endsWith("Tasten");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "GERMAN"})
    void standInTheWindowAtTheLargestSize(Words.Tongue tongue, FxRobot robot) {
        AtomicReference<Bounds> header = new AtomicReference<>();
        robot.interact(() -> shot("stage", tongue, Looks.LARGEST / Looks.USUAL, root -> {
                    Node node = root.lookup("#header");
                    header.set(node.localToScene(node.getLayoutBounds()));
                })
                .take(new Stage()));

        assertThat(header.get().getMinX()).isGreaterThanOrEqualTo(0);
        assertThat(header.get().getMaxX()).isLessThanOrEqualTo(1280);
    }

    private static Shot shot(String name, Words.Tongue tongue, double factor, Consumer<Parent> look) {
        return shot(1280, name, tongue, factor, look);
    }

    private static Shot shot(double width, String name, Words.Tongue tongue, double factor, Consumer<Parent> look) {
        GalleryView view = Gallery.views(TOUR.diagram()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Looks usual = Looks.DEFAULT.withTheme(Looks.Theme.LIGHT);
        return new Shot(
                Gallery.of(width, 800, Looks.Theme.LIGHT)
                        .withWords(Words.DEFAULT.withTexts(tongue).withNumbers(tongue))
                        .withLooks(new Looks(usual.theme(), usual.accent(), factor * Looks.USUAL, usual.motion())),
                TOUR,
                FirstTour.killMicros(TOUR),
                FirstTour.PULSES_AFTER_THE_KILL,
                (window, playback, frames) -> {
                    view.pose().take(window, playback, frames);
                    Pulse.await(SETTLING);
                    look.accept(window.scene().getRoot());
                });
    }

    /** What is said, and what of it is seen. */
    private static void collect(Node node, Set<String> cut) {
        if (!node.isVisible() || node.getStyleClass().contains(PROMPT)) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            labeled.getChildrenUnmodifiable().stream()
                    .filter(child ->
                            child instanceof Text seen && !seen.getText().equals(labeled.getText()))
                    .forEach(_ -> cut.add(labeled.getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
        }
    }
}

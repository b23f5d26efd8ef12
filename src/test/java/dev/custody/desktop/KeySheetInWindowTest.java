package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.Words;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.RunPlan;
import dev.custody.sink.h2.H2Sinks;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** All keys are seen at once, also where words are long and type is large. */
@ExtendWith(ApplicationExtension.class)
final class KeySheetInWindowTest {
    private static final RunPlan TOUR =
            FirstTour.plan(new Catalogue(new DiagramLoader()).diagram(FirstTour.DIAGRAM), H2Sinks.inMemory());

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "LIGHT, GERMAN", "PROJECTOR, ENGLISH", "PROJECTOR, GERMAN"})
    void fitsIntoTheWindow(Looks.Theme theme, Words.Tongue tongue, FxRobot robot) {
        Preferences preferences = Gallery.of(1280, 800, theme).withWords(Words.DEFAULT.withTexts(tongue));
        robot.interact(() -> new Shot(preferences, TOUR, 0, 1, (window, _, _) -> {
                    window.act("show-keys");
                    // Its own size follows the window's, a layout later.
                    Pulse.await(3);
                    assertFits(window.scene());
                })
                .take(new Stage()));
    }

    private static void assertFits(Scene scene) {
        Node columns = scene.lookup("#key-columns");
        ScrollPane scroll = (ScrollPane) scene.lookup("#keys .scroll-pane");
        assertThat(columns.getBoundsInParent().getHeight())
                .isLessThanOrEqualTo(scroll.getViewportBounds().getHeight());
        Bounds paper = scroll.localToScene(scroll.getLayoutBounds());
        assertThat(paper.getMinX()).isPositive();
        assertThat(paper.getMaxX()).isLessThan(scene.getWidth());
        assertThat(paper.getMinY()).isPositive();
        assertThat(paper.getMaxY()).isLessThan(scene.getHeight());
    }
}

package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.Words;
import dev.custody.display.RobotExtension;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** All keys are seen at once, also where words are long and type is large. */
@ExtendWith(RobotExtension.class)
final class KeySheetInWindowTest {
    private static final int MANY = 20;

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "LIGHT, GERMAN", "PROJECTOR, ENGLISH", "PROJECTOR, GERMAN"})
    void fitsIntoTheWindow(Looks.Theme theme, Words.Tongue tongue, FxRobot robot) {
        Preferences preferences = Gallery.of(1280, 800, theme).withWords(Words.DEFAULT.withTexts(tongue));
        TourWindow.open(preferences, robot, (window, _) -> {
            window.act("show-keys");
            awaitSheet(window.scene());
            assertFits(window.scene());
        });
    }

    @Test
    void isMadeOnceForAllItsColumns(FxRobot robot) {
        Preferences preferences = Gallery.of(1280, 720, Looks.Theme.LIGHT);
        TourWindow.open(preferences, robot, (window, _) -> {
            window.act("show-keys");
            awaitSheet(window.scene());
            List<Node> before = lines(window.scene());
            window.act("show-keys");
            window.act("show-keys");
            assertThat(window.scene().lookup("#keys .key-sheet").getOpacity()).isEqualTo(1);
            Pulse.await(MANY);
            assertThat(lines(window.scene())).isEqualTo(before).isNotEmpty();
        });
    }

    @Test
    void hasTheKeysOfAPanelThatIsMadeLater(FxRobot robot) {
        Preferences preferences = Gallery.of(1280, 720, Looks.Theme.LIGHT);
        TourWindow.open(preferences, robot, (window, _) -> {
            window.act("show-keys");
            awaitSheet(window.scene());
            int before = lines(window.scene()).size();
            window.act("show-keys");
            window.act("pane-sql");
            Pulse.await(MANY);
            window.act("show-keys");
            awaitSheet(window.scene());
            assertThat(lines(window.scene())).hasSizeGreaterThan(before);
        });
    }

    private static List<Node> lines(Scene scene) {
        return List.copyOf(scene.getRoot().lookupAll("#key-columns .key-line"));
    }

    /** Its columns come one in a pulse, and its own size follows the window's. */
    private static void awaitSheet(Scene scene) {
        for (int i = 0; i < MANY && scene.lookup("#keys .key-sheet").getOpacity() < 1; i++) {
            Pulse.await(1);
        }
        assertThat(scene.lookup("#keys .key-sheet").getOpacity()).isEqualTo(1);
        Pulse.await(3);
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

package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.Words;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.RobotExtension;
import dev.custody.engine.RunPlan;
import dev.custody.sink.h2.H2Sinks;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

/** On the small picture of a projector, which is a size larger than others, what people came to see has the larger part. */
@ExtendWith(RobotExtension.class)
final class HallTest {
    private static final RunPlan TOUR =
            FirstTour.plan(new Catalogue(new DiagramLoader()).diagram(FirstTour.DIAGRAM), H2Sinks.inMemory());

    private static void see(FxRobot robot, String panel, Consumer<Scene> check) {
        see(robot, Gallery.of(1280, 800, Looks.Theme.PROJECTOR), panel, check);
    }

    private static void see(FxRobot robot, Preferences preferences, String panel, Consumer<Scene> check) {
        robot.interact(() -> new Shot(preferences, TOUR, FirstTour.killMicros(TOUR), 1, (window, playback, frames) -> {
                    if (panel.equals("map")) {
                        Gallery.MAP.take(window, playback, frames);
                    } else {
                        window.act("pane-" + panel);
                    }
                    Pulse.await(5);
                    check.accept(window.scene());
                })
                .take(new Stage()));
    }

    private static double height(Scene scene, String id) {
        Node node = scene.lookup(id);
        return node.localToScene(node.getLayoutBounds()).getHeight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"charts", "transcript", "sql"})
    void theDiagramIsLargerThanWhatIsOpenBelow(String panel, FxRobot robot) {
        see(robot, panel, scene -> {
            assertThat(height(scene, "#picture")).isGreaterThan(height(scene, "#dock-below"));
            assertThat(scene.lookup("#summary").isVisible()).isFalse();
        });
    }

    @Test
    void theMapShowsRows(FxRobot robot) {
        see(robot, "map", scene -> {
            assertThat(height(scene, "#map-rows")).isGreaterThan(5 * 25);
            Node rows = scene.lookup("#map-rows");
            Node name = scene.lookup("#map .map-column.part-other");
            assertThat(name.localToScene(name.getLayoutBounds()).getMaxX())
                    .isLessThan(rows.localToScene(rows.getLayoutBounds()).getMaxX());
        });
    }

    @Test
    void theMapShowsRowsAlsoWhereThereIsRoomForNothing(FxRobot robot) {
        Preferences smallAndLarge = Gallery.of(1280, 720, Looks.Theme.PROJECTOR)
                .withWords(Words.DEFAULT.withTexts(Words.Tongue.GERMAN))
                .withLooks(Looks.DEFAULT.withTheme(Looks.Theme.PROJECTOR).withFontSize(16));
        see(robot, smallAndLarge, "map", scene -> {
            Bounds pane = bounds(scene, "#map-scroll");
            Bounds rows = bounds(scene, "#map-rows");
            assertThat(rows.getHeight()).isGreaterThan(4 * 25);
            assertThat(rows.getMinY()).isGreaterThan(pane.getMinY());
            assertThat(rows.getMaxY()).isLessThan(pane.getMaxY());
            Node legend = scene.lookup("#map-legend");
            assertThat(legend.isVisible()
                            && legend.getBoundsInParent().getMaxX()
                                    > bounds(scene, ".map-column").getMinX())
                    .as("it lies over the names of the columns")
                    .isFalse();
        });
    }

    private static Bounds bounds(Scene scene, String id) {
        Node node = scene.lookup(id);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theListOfDiagramsIsAKeyAway(FxRobot robot) {
        see(robot, "ledger", scene -> {
            assertThat(scene.lookup("#catalogue-list")).isNull();
            assertThat(scene.lookup("#pane-catalogue").isVisible()).isTrue();
        });
    }
}

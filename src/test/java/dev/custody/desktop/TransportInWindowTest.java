package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.prefs.Looks;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.RobotExtension;
import dev.custody.engine.RunPlan;
import dev.custody.sink.h2.H2Sinks;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/** The transport beside a timeline that would like all of the window. */
@ExtendWith(RobotExtension.class)
final class TransportInWindowTest {
    private static final RunPlan TOUR =
            FirstTour.plan(new Catalogue(new DiagramLoader()).diagram(FirstTour.DIAGRAM), H2Sinks.inMemory());

    @Test
    void keepsItsWidth(FxRobot robot) {
        AtomicReference<Bounds> speed = new AtomicReference<>();
        AtomicReference<Bounds> strip = new AtomicReference<>();
        robot.interact(() -> new Shot(Gallery.of(1280, 800, Looks.Theme.LIGHT), TOUR, 0, 1, (window, _, _) -> {
                    Region timeline = (Region) window.scene().lookup(".timeline");
                    timeline.setPrefWidth(5_000);
                    Pulse.await(3);
                    speed.set(bounds(window.scene().lookup("#speed")));
                    strip.set(bounds(window.scene().lookup(".strip")));
                })
                .take(new Stage()));

        assertThat(speed.get().getMaxX()).isLessThanOrEqualTo(strip.get().getMinX());
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}

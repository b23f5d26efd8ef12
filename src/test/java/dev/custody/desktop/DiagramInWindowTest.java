package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.prefs.Looks;
import dev.custody.display.RobotExtension;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

@ExtendWith(RobotExtension.class)
final class DiagramInWindowTest {
    private static final int MANY = 20;

    @Test
    void leavesWhatIsAboveItUncoveredHoweverNearOneIs(FxRobot robot) {
        TourWindow.open(Gallery.of(1280, 800, Looks.Theme.LIGHT), robot, (window, frames) -> {
            for (int i = 0; i < MANY; i++) {
                window.act("zoom-in");
                frames.await(2);
            }
            frames.await(MANY);

            assertThat(seen(window.scene().lookup("#picture")).getMinY())
                    .isGreaterThanOrEqualTo(
                            seen(window.scene().lookup("#send-one")).getMaxY());
        });
    }

    /** With all that overflows it. */
    private static Bounds seen(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }
}

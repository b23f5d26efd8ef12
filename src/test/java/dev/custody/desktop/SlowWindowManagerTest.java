package dev.custody.desktop;

import static dev.custody.display.FxThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.display.FxThread;
import dev.custody.display.NeedsDisplay;
import dev.custody.display.RobotExtension;
import dev.custody.display.XServer;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/** A window that fills the screen is wholly on it, title and all, also where its frame comes late. */
@NeedsDisplay
@ExtendWith(RobotExtension.class)
final class SlowWindowManagerTest {
    /** Within these, the window is where JavaFX wants to have it with its frame. */
    private static final int PULSES = 30;

    private static Stream<WindowPlace> places() {
        return Stream.of(WindowPlace.of(4000, 3000), new WindowPlace(4000, 3000, false, 0.0, 0.0));
    }

    @ParameterizedTest
    @MethodSource("places")
    void itsTitleCanBeTakenHoldOf(WindowPlace place, XServer display, FxRobot robot) {
        Rectangle2D screen = FxThread.ask(() -> Screen.getPrimary().getVisualBounds());
        Stage stage = FxThread.ask(Stage::new);
        try {
            display.whileUnmanaged(() -> robot.interact(() -> {
                stage.setScene(WindowPlacing.scene(new Region(), place));
                WindowPlacing.place(stage, place);
                stage.show();
                WindowPlacing.fit(stage, place);
            }));

            until(() -> stage.getScene().getY() > 0);
            robot.interact(() -> Pulse.await(PULSES));
            until(() -> screen.contains(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
            assertThat(FxThread.ask(() -> stage.getY())).isEqualTo(screen.getMinY());
        } finally {
            robot.interact(stage::hide);
        }
    }
}

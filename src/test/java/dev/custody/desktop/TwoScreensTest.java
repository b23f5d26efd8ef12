package dev.custody.desktop;

import static dev.custody.display.FxThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.display.FxThread;
import dev.custody.display.NeedsDisplay;
import dev.custody.display.RobotExtension;
import dev.custody.display.Screens;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Presenting from a laptop with a projector: two screens of a real X server. */
@Tag("two-screens")
@NeedsDisplay(Screens.LAPTOP_AND_PROJECTOR)
@ExtendWith(RobotExtension.class)
final class TwoScreensTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1280, 800);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1280, 0, 1920, 1080);

    private Stage stage;
    private RealWindow real;

    @Start
    void open(Stage given) {
        stage = given;
        real = new RealWindow(stage, Preferences.DEFAULTS.withWindow(new WindowPlace(1000, 700, false, 100.0, 50.0)));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(real::close);
    }

    @Test
    void theAudienceGetsAllOfTheProjectorAndTheSpeakerTheLaptop(FxRobot robot) {
        assertThat(WindowPlacing.screens()).containsExactly(LAPTOP, PROJECTOR);
        until(stage::isFocused);

        robot.type(KeyCode.F5);
        until(() -> place("#presentation").equals(Optional.of(PROJECTOR)));
        until(() -> place("#speaker").filter(LAPTOP::contains).isPresent());
        assertThat(FxThread.ask(() -> place("#speaker").orElseThrow().getHeight()))
                .isGreaterThan(600);

        robot.type(KeyCode.ESCAPE);
        until(() -> place("#presentation").isEmpty() && place("#speaker").isEmpty());
        until(stage::isFocused);
        assertThat(FxThread.ask(() -> LAPTOP.contains(stage.getX(), stage.getY())))
                .isTrue();
    }

    private static Optional<Rectangle2D> place(String with) {
        return Window.getWindows().stream()
                .filter(window -> window.getScene().lookup(with) != null)
                .findFirst()
                .map(TwoScreensTest::place);
    }

    private static Rectangle2D place(Window window) {
        return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    }
}

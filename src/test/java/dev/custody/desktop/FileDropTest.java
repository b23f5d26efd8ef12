package dev.custody.desktop;

import static dev.custody.display.FxThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.files.FileSource;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.display.NeedsDisplay;
import dev.custody.display.RobotExtension;
import dev.custody.display.XServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A file that is dragged out of another program and dropped on the window. */
@NeedsDisplay
@ExtendWith(RobotExtension.class)
final class FileDropTest {
    private static final Point2D THERE = new Point2D(60, 60);
    private static final Point2D HERE = new Point2D(1000, 500);

    @TempDir
    private Path directory;

    private Stage stage;
    private RealWindow real;

    @Start
    void open(Stage given) {
        stage = given;
        real = new RealWindow(stage, Preferences.DEFAULTS.withWindow(new WindowPlace(1200, 800, false, 400.0, 100.0)));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(real::close);
    }

    @Test
    void aDiagramThatIsDroppedIsOpened(XServer display, FxRobot robot) throws IOException {
        Path file = Files.copy(Path.of("diagrams/outbox.json"), directory.resolve("mine.json"));
        Path said = directory.resolve("said");
        try (AppProcess other = new AppProcess(display.display(), directory, said, FileSource.class, file.toString())) {
            other.until(FileSource.READY);
            robot.moveTo(THERE).press(MouseButton.PRIMARY);
            robot.moveBy(20, 20).moveTo(HERE);
            until(() -> node("#drop-hint").isVisible());

            robot.moveBy(-5, 5).release(MouseButton.PRIMARY);

            until(() -> node("#title") instanceof Label title && title.getText().equals("Outbox"));
            other.until(FileSource.TAKEN + "COPY");
            assertThat(Files.readAllLines(said)).contains(FileSource.TAKEN + "COPY");
            until(() -> !node("#drop-hint").isVisible());
        }
    }

    private Node node(String selector) {
        return real.window().scene().lookup(selector);
    }
}

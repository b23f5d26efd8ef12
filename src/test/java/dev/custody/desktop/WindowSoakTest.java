package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.EngineHost;
import dev.custody.display.RobotExtension;
import dev.custody.sink.h2.H2Sinks;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Somebody does anything in the window, in a random order, and nothing breaks. How long it takes is not judged here: that is
 * {@code custody bench soak}.
 */
@ExtendWith(RobotExtension.class)
final class WindowSoakTest {
    private static final int STEPS = 80;
    private static final int LONGEST_SECONDS = 120;

    @TempDir
    private Path directory;

    private final ExecutorService engineThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("engine").daemon().factory());
    private final EngineHost engine = new EngineHost(engineThread, H2Sinks::inMemory);
    private WindowSoak soak;

    @Start
    void open(Stage stage) {
        soak = new WindowSoak(stage, 1000, 720, engine, directory, 1, Long.MAX_VALUE);
        soak.start();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            soak.close();
            engine.close();
        });
        engineThread.shutdown();
    }

    @Test
    void nothingBreaksWhateverSomebodyDoes() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                LONGEST_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(
                                () -> soak.steps() >= STEPS || !soak.wrong().isEmpty())
                        .get());

        assertThat(soak.wrong())
                .as(() -> String.join(System.lineSeparator(), soak.lastSteps()))
                .isEmpty();
    }
}

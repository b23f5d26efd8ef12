package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.files.RecentFiles;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.RobotExtension;
import dev.custody.sink.heap.HeapSinks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Scenarios as they are found in the window, by mouse and by keyboard, and presented. */
@ExtendWith(RobotExtension.class)
final class ScenariosInWindowTest {
    private static final long PULSE_NANOS = 16_666_667;

    private final WindowViewModel model = new WindowViewModel();
    private final EngineHost engine = new EngineHost(Runnable::run, HeapSinks::new);
    private final Playback playback = new Playback(engine, System::nanoTime, model::tell);
    private Window window;
    private long now = 1;

    @Start
    void open(Stage stage) {
        window = new Window(
                stage,
                new Catalogue(new DiagramLoader()),
                playback,
                model,
                new Outside(new Chosen(), Outside.nobody().clip(), RecentFiles.inMemory()),
                new PreferencesModel(Preferences.DEFAULTS.withWindow(WindowPlace.of(1000, 720))),
                Language.ENGLISH);
        window.show();
        stage.setWidth(1000);
        stage.setHeight(720);
        window.layOut();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.type(KeyCode.ESCAPE);
        robot.interact(engine::close);
    }

    /** Whoever is asked for a file names a scenario. */
    private static final class Chosen implements RunFileDialogs {
        @Override
        public Optional<Path> askWhereToSave(String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> askWhatToOpen() {
            return Optional.of(Path.of("diagrams", "scenarios", "building-blocks-worker.scenario.json"));
        }
    }

    private void pulse(FxRobot robot, int times) {
        robot.interact(() -> {
            for (int i = 0; i < times; i++) {
                playback.pulse(now += PULSE_NANOS);
            }
        });
    }

    private void untilThereIs(FxRobot robot, String id) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            pulse(robot, 10);
            return robot.lookup(id).tryQuery().isPresent();
        });
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#present-title").queryAs(Label.class).getText();
    }

    @Test
    void theCatalogueHasThoseOfTheDiagramThatIsOpen(FxRobot robot) throws Exception {
        untilThereIs(robot, "#scenario-building-blocks-worker");
        Hyperlink link = robot.lookup("#scenario-building-blocks-worker").queryAs(Hyperlink.class);
        String name = link.getText();
        assertThat(robot.lookup("#scenario-outbox-relay-twice").tryQuery()).isEmpty();

        robot.interact(link::fire);
        untilThereIs(robot, "#present-title");

        assertThat(title(robot)).isEqualTo(name);
        assertThat(playback.playheadMicros()).isZero();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#present-title").tryQuery()).isEmpty();
        assertThat(robot.lookup("#catalogue").query().isVisible()).isTrue();
    }

    @Test
    void thePaletteFindsThemByTitle(FxRobot robot) throws Exception {
        untilThereIs(robot, "#scenario-building-blocks-worker");
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        pulse(robot, 1);
        String wanted = robot.lookup("#scenario-building-blocks-worker")
                .queryAs(Hyperlink.class)
                .getText();
        robot.write(wanted).type(KeyCode.ENTER);
        untilThereIs(robot, "#present-title");

        assertThat(title(robot)).isEqualTo(wanted);
    }

    @Test
    void oneThatWasOpenedFromAFileIsPresentedByF5(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        pulse(robot, 3);
        assertThat(playback.frameProperty().get().playing()).isFalse();
        assertThat(robot.lookup("#present-title").tryQuery()).isEmpty();

        robot.type(KeyCode.F5);
        untilThereIs(robot, "#present-title");
        assertThat(title(robot)).isNotEmpty();
    }

    @Test
    void everyPanelThatABeatMayLookAtCanBeMadeBesideThePicture(FxRobot robot) {
        for (String id : List.of("inspector", "ledger", "guarantees", "charts", "transcript", "sql")) {
            robot.interact(() -> assertThat(window.onStage().panel(id)).as(id).isPresent());
        }
        robot.interact(() -> assertThat(window.onStage().panel("timeline")).isEmpty());
    }
}

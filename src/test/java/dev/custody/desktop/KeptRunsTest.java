package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.files.RecentFiles;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.RobotExtension;
import dev.custody.engine.Command;
import dev.custody.scenario.RunFile;
import dev.custody.sink.heap.HeapSinks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What was done in a run is not lost when the window is closed on it, and nobody is asked at the door. */
@ExtendWith(RobotExtension.class)
final class KeptRunsTest {
    private static final long PULSE_NANOS = 16_666_667;
    private static final Command KILL = new Command.Kill(new ComponentId("worker"), Command.ALL_REPLICAS);

    @TempDir
    private Path directory;

    private final List<OneWindow> windows = new ArrayList<>();

    /** One start of the app. */
    private final class OneWindow {
        private final WindowViewModel model = new WindowViewModel();
        private final EngineHost engine = new EngineHost(Runnable::run, HeapSinks::new);
        private final Playback playback = new Playback(engine, System::nanoTime, model::tell);
        private final RecentFiles recent = RecentFiles.inMemory();
        private final Stage stage = new Stage();
        private final Window window;
        private long now = 1;

        private OneWindow() {
            windows.add(this);
            window = new Window(
                    stage,
                    new Catalogue(new DiagramLoader()),
                    playback,
                    model,
                    new Outside(
                            new NoDialogs(), Outside.nobody().clip(), recent, Optional.empty(), Optional.of(kept())),
                    new PreferencesModel(Preferences.DEFAULTS.withTourSeen()),
                    Language.ENGLISH);
            stage.setOnHiding(_ -> window.remember());
            window.show();
        }

        private OneWindow killIn(String diagram) {
            window.open(new Catalogue(new DiagramLoader()).diagram(diagram));
            pulse(30);
            playback.give(KILL);
            pulse(2);
            return this;
        }

        private void pulse(int times) {
            for (int i = 0; i < times; i++) {
                playback.pulse(now += PULSE_NANOS);
            }
        }

        private List<Notice> told() {
            return model.notices().seenProperty().get();
        }

        private void comeBack() {
            Notice offer = told().getLast();
            model.notices().dismiss(offer);
            offer.action().orElseThrow().act().run();
        }

        private void close() {
            stage.close();
            window.close();
            engine.close();
        }
    }

    @AfterEach
    void closeAll(FxRobot robot) {
        robot.interact(() -> windows.forEach(OneWindow::close));
    }

    @Test
    void theNextWindowOffersTheRunThatTheLastOneWasClosedOn(FxRobot robot) {
        robot.interact(() -> {
            new OneWindow().killIn("queue-worker").close();

            OneWindow next = new OneWindow();
            Notice offer = next.told().getLast();
            assertThat(offer.text()).isEqualTo("The run of Queue and worker was left before it was saved.");
            assertThat(offer.action().orElseThrow().name()).isEqualTo("Back to it");
            assertThat(next.playback.planSoFar().orElseThrow().commands()).isEmpty();

            next.comeBack();

            assertThat(next.playback.planSoFar().orElseThrow().diagram().id()).isEqualTo("queue-worker");
            assertThat(next.playback.planSoFar().orElseThrow().commands())
                    .extracting(timed -> timed.command())
                    .containsExactly(KILL);
            assertThat(next.playback.branching().unsaved()).isPresent();
            assertThat(next.recent.list()).isEmpty();
            assertThat(next.told()).isEmpty();
            assertThat(files()).isEmpty();
            // Who asks twice is there already.
            offer.action().orElseThrow().act().run();
            assertThat(next.model.notices().errorProperty().get()).isNull();

            next.close();
            assertThat(new OneWindow().told()).extracting(Notice::text).containsExactly(offer.text());
        });
    }

    @Test
    void aWindowInWhichNothingWasDoneIsClosedWithoutATrace(FxRobot robot) {
        robot.interact(() -> {
            new OneWindow().close();

            assertThat(files()).isEmpty();
            assertThat(new OneWindow().told()).isEmpty();
        });
    }

    @Test
    void twoWindowsKeepTheirsBesideEachOtherAndTheLastOneIsOfferedFirst(FxRobot robot) {
        robot.interact(() -> {
            OneWindow one = new OneWindow().killIn("building-blocks");
            OneWindow other = new OneWindow().killIn("queue-worker");
            one.close();
            setTime(kept(), 1_000);
            other.close();

            OneWindow next = new OneWindow();
            assertThat(next.told()).hasSize(1);
            next.comeBack();
            assertThat(next.playback.planSoFar().orElseThrow().diagram().id()).isEqualTo("queue-worker");
            assertThat(next.told().getLast().text()).contains("Building blocks");
        });
    }

    @Test
    void whenAllPlacesAreTakenTheOldestOneGivesWay(FxRobot robot) {
        robot.interact(() -> {
            write(kept(), "the first");
            for (int i = 2; i <= KeptRuns.MOST; i++) {
                write(kept().resolveSibling("unsaved-" + i + RunFile.ENDING), "another one");
            }
            Path oldest = files().get(3);
            setTime(oldest, 1_000);
            new OneWindow().killIn("queue-worker").close();

            assertThat(files()).hasSize(KeptRuns.MOST);
            assertThat(oldest).content().contains("queue-worker");
        });
    }

    @Test
    void aFileOfNoUseIsNotToldOf(FxRobot robot) {
        robot.interact(() -> {
            write(kept(), "{");

            OneWindow next = new OneWindow();
            assertThat(next.told()).isEmpty();
            assertThat(next.model.notices().errorProperty().get()).isNull();
        });
    }

    @Test
    void aPlaceThatCannotBeWrittenKeepsNoWindowFromClosing(FxRobot robot) {
        write(directory.resolve("custody"), "no directory");
        robot.interact(() -> {
            OneWindow open = new OneWindow().killIn("queue-worker");
            open.close();
            assertThat(open.stage.isShowing()).isFalse();
            assertThat(directory.resolve("custody")).hasContent("no directory");
        });
    }

    private Path kept() {
        return directory.resolve("custody").resolve("unsaved" + RunFile.ENDING);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(Files.createDirectories(directory.resolve("custody")))) {
            return all.sorted().toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void setTime(Path file, long millis) {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}

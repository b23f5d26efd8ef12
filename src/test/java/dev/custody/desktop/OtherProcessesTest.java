package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.Main;
import dev.custody.desktop.prefs.Panels;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesFile;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.display.NeedsDisplay;
import dev.custody.display.Patience;
import dev.custody.display.RobotExtension;
import dev.custody.display.XServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Custody as people start it, in processes of its own: closed by the window manager, and beside another one. */
@NeedsDisplay
@ExtendWith(RobotExtension.class)
final class OtherProcessesTest {
    private static final int PATIENCE_SECONDS = 120;
    /** A search of pairs of faults takes minutes; the window that is closed does not wait for it. */
    private static final int PROMPT_SECONDS = 20;
    /** Of a thread's processor time. */
    private static final int TICKS_OF_A_SEARCH = 20;

    @TempDir
    private Path directory;

    @Test
    void closedInTheMiddleOfASearchItEndsAtOnceAndKeepsItsPreferences(XServer display, FxRobot robot) {
        PreferencesFile file = preferences();
        // The map is there from the start: nothing that happens in another process says when a panel that is new is
        // there.
        Preferences before = Preferences.DEFAULTS
                .withTourSeen()
                .withDiagram("queue-worker")
                .withPanels(new Panels(List.of("map"), null))
                .withWindow(WindowPlace.of(1200, 800));
        assertThat(file.save(Preferences.DEFAULTS, before)).isEmpty();
        try (AppProcess app = start(display, "said").whole()) {
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
            // From its button to what is left of it: two faults at a time.
            robot.push(KeyCode.SHIFT, KeyCode.TAB);
            robot.push(KeyCode.SPACE);
            robot.push(KeyCode.CONTROL, KeyCode.E);
            Patience.until(PATIENCE_SECONDS, () -> ticksOf(app, "background") > TICKS_OF_A_SEARCH);

            closeByWindowManager(robot);

            Patience.until(PROMPT_SECONDS, () -> !app.process().isAlive());
            assertThat(app.process().exitValue()).isZero();
            assertThat(app.complaints()).isEmpty();
        }
        Preferences after = file.load().preferences();
        assertThat(after.diagram()).isEqualTo("queue-worker");
        assertThat(after.panels().remembered().orElseThrow()).contains("map");
    }

    @Test
    void aSecondOneWorksBesideTheFirstAndBothEndInPeace(XServer display, FxRobot robot) {
        try (AppProcess first = start(display, "first").whole();
                AppProcess second = start(display, "second").whole()) {
            assertThat(first.process().isAlive()).isTrue();

            closeByWindowManager(robot);
            Patience.until(PATIENCE_SECONDS, () -> !second.process().isAlive());
            assertThat(first.process().isAlive()).isTrue();
            closeByWindowManager(robot);
            Patience.until(PATIENCE_SECONDS, () -> !first.process().isAlive());

            assertThat(Stream.of(first, second))
                    .allSatisfy(each -> assertThat(each.process().exitValue()).isZero())
                    .allSatisfy(each -> assertThat(each.complaints()).isEmpty());
        }
        assertThat(preferences().load().trouble()).isEmpty();
        assertThat(preferences().load().saved()).isTrue();
    }

    @Test
    void aFileThatIsNamedIsOpen(XServer display, FxRobot robot) throws IOException {
        Path mine = Files.copy(Path.of("diagrams", "outbox.json"), directory.resolve("mine.json"));
        try (AppProcess app = start(display, "said", mine.toString()).whole()) {
            closeByWindowManager(robot, app);
            assertThat(app.process().exitValue()).isZero();
            assertThat(app.complaints()).isEmpty();
        }
        Preferences after = preferences().load().preferences();
        assertThat(after.diagram()).isEqualTo("mine");
        assertThat(after.recent()).containsExactly(mine.toAbsolutePath().toString());
        assertThat(after.tourSeen()).isFalse();
    }

    @Test
    void aFileThatDoesNotOpenIsToldOfOnTheTerminalAndTheWindowOpensWithWhatItRemembers(XServer display, FxRobot robot)
            throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.json"), "{");
        assertThat(preferences().save(Preferences.DEFAULTS, Preferences.DEFAULTS.withDiagram("queue-worker")))
                .isEmpty();
        try (AppProcess app = start(display, "said", broken.toString()).whole()) {
            assertThat(app.process().isAlive()).isTrue();
            assertThat(app.complaints())
                    .singleElement()
                    .asString()
                    .contains("broken.json", "The file ends in the middle.");

            closeByWindowManager(robot, app);

            assertThat(app.process().exitValue()).isEqualTo(2);
            assertThat(app.complaints()).hasSize(1);
        }
        Preferences after = preferences().load().preferences();
        assertThat(after.diagram()).isEqualTo("queue-worker");
        assertThat(after.recent()).isEmpty();
    }

    /** The window that has the focus. */
    private static void closeByWindowManager(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.F4);
    }

    /** The only window; once more where the window manager had not given it the focus yet, so that the key was nobody's. */
    private static void closeByWindowManager(FxRobot robot, AppProcess app) {
        for (int again = 0;
                again < PATIENCE_SECONDS / PROMPT_SECONDS && app.process().isAlive();
                again++) {
            closeByWindowManager(robot);
            try {
                var _ = app.process().waitFor(PROMPT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stop) {
                throw new AssertionError("interrupted", stop);
            }
        }
        assertThat(app.process().isAlive()).isFalse();
    }

    private AppProcess start(XServer display, String said, String... arguments) {
        return new AppProcess(display.display(), directory, directory.resolve(said), Main.class, arguments);
    }

    private PreferencesFile preferences() {
        return new PreferencesFile(directory.resolve("custody/preferences.json"));
    }

    /** The processor time that a process has spent on the threads with names that begin so, as Linux counts it. */
    private static long ticksOf(AppProcess app, String thread) {
        try (Stream<Path> threads =
                Files.list(Path.of("/proc", String.valueOf(app.process().pid()), "task"))) {
            return threads.map(each -> line(each.resolve("stat")))
                    .filter(line -> line.contains("(" + thread))
                    .map(line ->
                            List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)))
                    .mapToLong(fields -> Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12)))
                    .sum();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String line(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }
}

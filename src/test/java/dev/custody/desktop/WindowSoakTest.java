package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Background;
import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.files.RecentFiles;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.sink.h2.H2Sinks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Somebody does anything in the window, in a random order, and nothing breaks. {@code -Dsoak.seconds=300} does it for longer,
 * {@code -Dsoak.seed=N} does something else.
 */
@ExtendWith(ApplicationExtension.class)
final class WindowSoakTest {
    private static final long SEED = Long.getLong("soak.seed", 1);
    private static final int SECONDS = Integer.getInteger("soak.seconds", 10);
    private static final long PULSE_NANOS = 16_666_667;

    @TempDir
    private Path directory;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final WindowViewModel model = new WindowViewModel();
    private final EngineHost engine = new EngineHost(Runnable::run, H2Sinks::inMemory);
    private final Background background = new Background();
    private final Playback playback = new Playback(engine, System::nanoTime, this::tell, background);
    private final Catalogue catalogue = new Catalogue(new DiagramLoader());
    private Window window;
    private RandomUser user;
    private long now = 1;
    private long layoutBegun;
    private long longestNanos;
    private String longest = "";

    @Start
    void open(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> note(failure));
        RunFileDialogs dialogs = new RunFileDialogs() {
            @Override
            public Optional<Path> askWhereToSave(String suggestedName) {
                return Optional.of(directory.resolve(suggestedName));
            }

            @Override
            public Optional<Path> askWhatToOpen() {
                try (var files = Files.list(directory)) {
                    return files.sorted().findFirst();
                } catch (IOException _) {
                    return Optional.empty();
                }
            }
        };
        PreferencesModel preferences = new PreferencesModel(
                Preferences.DEFAULTS.withWindow(WindowPlace.of(1000, 720)).withTourSeen(),
                new ReadOnlyBooleanWrapper(false),
                new ReadOnlyBooleanWrapper(false));
        window = new Window(
                stage,
                catalogue,
                playback,
                model,
                new Outside(dialogs, Outside.nobody().clip(), RecentFiles.inMemory()),
                preferences,
                Language.ENGLISH);
        window.show();
        // The stage is the same in all classes, and would keep the size that it had in the last one.
        stage.setWidth(1000);
        stage.setHeight(720);
        user = new RandomUser(SEED, window, playback, catalogue.diagrams());
        // Style and layout are the toolkit's own, between two steps; they stall the window as much as a step does.
        window.scene().addPreLayoutPulseListener(() -> layoutBegun = System.nanoTime());
        window.scene().addPostLayoutPulseListener(() -> took(System.nanoTime() - layoutBegun));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(engine::close);
        background.close();
    }

    @Test
    void nothingBreaksWhateverSomebodyDoes(FxRobot robot) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end && wrong.isEmpty()) {
            robot.interact(this::step);
        }

        System.out.printf(
                "Seed %d, %d steps; the longest stall was %d ms: %s%n",
                SEED, user.count(), longestNanos / 1_000_000, longest);
        assertThat(wrong)
                .as("seed %d, after%n%s", SEED, String.join(System.lineSeparator(), user.lastSteps()))
                .isEmpty();
    }

    private void step() {
        long begun = System.nanoTime();
        try {
            user.step();
            took(System.nanoTime() - begun);
            took(pulses(user.framesAfter()));
        } catch (RuntimeException | Error failure) {
            note(failure);
        }
    }

    private void took(long nanos) {
        if (nanos > longestNanos && user.count() > 0) {
            longestNanos = nanos;
            longest = user.lastSteps().getLast();
        }
    }

    /** Lets frames pass, and says how long the longest took. */
    private long pulses(int count) {
        long most = 0;
        for (int i = 0; i < count; i++) {
            long begun = System.nanoTime();
            playback.pulse(now += PULSE_NANOS);
            most = Math.max(most, System.nanoTime() - begun);
        }
        return most;
    }

    private void tell(Notice notice) {
        if (notice.text().contains("mistake") || notice.text().contains("Custody itself")) {
            wrong.add(notice.text());
        }
        model.tell(notice);
    }

    private void note(Throwable failure) {
        // JavaFX's headless platform can't draw a popup that hangs over the edge of its screen; others can.
        if (Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow")
                        && frame.getMethodName().equals("blit"))) {
            return;
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        wrong.add(trace.toString());
    }
}

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
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
    private static final long LONG_NANOS = 100_000_000;

    @TempDir
    private Path directory;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final WindowViewModel model = new WindowViewModel();
    private final ExecutorService engineThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("engine").daemon().factory());
    private final EngineHost engine = new EngineHost(engineThread, H2Sinks::inMemory);
    private final Background background = new Background();
    private final Playback playback = new Playback(engine, System::nanoTime, this::tell, background, Language.ENGLISH);
    private final Catalogue catalogue = new Catalogue(new DiagramLoader());
    private Window window;
    private RandomUser user;
    private long now = 1;
    private long layoutBegun;
    private final List<Stall> stalls = new ArrayList<>();

    /** @param nanos of the processor that JavaFX's thread used in one go: by the clock, others on the machine would count too */
    private record Stall(long nanos, String after) {
        @Override
        public String toString() {
            return nanos / 1_000_000 + " ms after " + after;
        }
    }

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

            @Override
            public Optional<Path> askForFolder() {
                return Optional.empty();
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
        window.scene().addPreLayoutPulseListener(() -> layoutBegun = used());
        window.scene().addPostLayoutPulseListener(() -> took("layout after ", used() - layoutBegun));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(engine::close);
        engineThread.shutdown();
        background.close();
    }

    @Test
    void nothingBreaksWhateverSomebodyDoes(FxRobot robot) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end && wrong.isEmpty()) {
            robot.interact(this::step);
        }

        System.out.printf(
                "Seed %d, %d steps; JavaFX's thread was busy for more than %d ms %d times:%n%s%n",
                SEED,
                user.count(),
                LONG_NANOS / 1_000_000,
                stalls.size(),
                stalls.stream()
                        .sorted(Comparator.comparingLong(Stall::nanos).reversed())
                        .limit(20)
                        .map(Stall::toString)
                        .collect(Collectors.joining(System.lineSeparator())));
        assertThat(wrong)
                .as("seed %d, after%n%s", SEED, String.join(System.lineSeparator(), user.lastSteps()))
                .isEmpty();
    }

    private void step() {
        long begun = used();
        try {
            user.step();
            took("", used() - begun);
            took("a frame after ", pulses(user.framesAfter()));
        } catch (RuntimeException | Error failure) {
            note(failure);
        }
    }

    private void took(String what, long nanos) {
        if (nanos > LONG_NANOS && user.count() > 0) {
            stalls.add(new Stall(nanos, what + user.lastSteps().getLast()));
        }
    }

    /** What JavaFX's thread, which calls, has used of the processor so far, in nanoseconds. */
    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Lets frames pass, and says how long the longest took. */
    private long pulses(int count) {
        long most = 0;
        for (int i = 0; i < count; i++) {
            long begun = used();
            playback.pulse(now += PULSE_NANOS);
            most = Math.max(most, used() - begun);
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

package dev.custody.desktop;

import dev.custody.desktop.bridge.Background;
import dev.custody.desktop.bridge.Engine;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.files.RecentFiles;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Stage;

/**
 * The window as it is, and somebody who does anything in it, in a random order: what breaks, and how long JavaFX's thread is busy
 * from one frame to the next. That is told in its processor time, since others may use this machine too. Use it on that thread
 * only.
 */
public final class WindowSoak {
    /** So many frames pass before it begins, for the window to come up. */
    private static final int COMING_UP = 30;

    private final Window window;
    private final Playback playback;
    private final WindowViewModel model = new WindowViewModel();
    private final Background background = new Background();
    private final RandomUser user;
    private final Pulse pulse = new Pulse(this::frame);
    private final List<String> wrong = new ArrayList<>();
    private final List<Stall> stalls = new ArrayList<>();
    private final long longestNanos;
    private int waiting = COMING_UP;
    private long before = -1;

    /**
     * Something that kept JavaFX's thread too long, between one frame and the next.
     *
     * @param nanos of the processor
     * @param after what was done then
     */
    public record Stall(long nanos, String after) {
        @Override
        public String toString() {
            return nanos / 1_000_000 + " ms after " + after;
        }
    }

    /**
     * Shows the window.
     *
     * @param directory where what is saved goes, and what is opened comes from
     * @param seed of what is done
     * @param longestNanos what takes longer is a stall
     */
    public WindowSoak(
            Stage stage, double width, double height, Engine engine, Path directory, long seed, long longestNanos) {
        this.longestNanos = longestNanos;
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> note(failure));
        playback = new Playback(engine, System::nanoTime, this::tell, background, Language.ENGLISH);
        Catalogue catalogue = new Catalogue(new DiagramLoader());
        window = new Window(
                stage,
                catalogue,
                playback,
                model,
                new Outside(new OneDirectory(directory), Outside.nobody().clip(), RecentFiles.inMemory()),
                new PreferencesModel(Preferences.DEFAULTS
                        .withWindow(WindowPlace.of(width, height))
                        .withTourSeen()),
                Language.ENGLISH);
        window.showDiagramFirst(() -> background.heed(Desktop.readTheRest(catalogue, () -> {})), () -> {});
        stage.setWidth(width);
        stage.setHeight(height);
        user = new RandomUser(seed, window, playback, catalogue.diagrams());
    }

    /** Begins. */
    public void start() {
        pulse.start();
    }

    /** Ends, and lets go of what lives outside of the window. */
    public void close() {
        pulse.stop();
        window.close();
        background.close();
    }

    /** How much was done so far. */
    public int steps() {
        return user.count();
    }

    /** What was done last, the latest at the end. */
    public List<String> lastSteps() {
        return user.lastSteps();
    }

    /** Exceptions, and what the window itself called a mistake of Custody's. Nothing is done any more when there is one. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** What took too long so far. */
    public List<Stall> stalls() {
        return List.copyOf(stalls);
    }

    private void frame(long nowNanos) {
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (before >= 0 && used - before > longestNanos && user.count() > 0) {
            stalls.add(new Stall(used - before, user.lastSteps().getLast()));
        }
        before = used;
        try {
            if (waiting-- == 0 && wrong.isEmpty()) {
                user.step();
                waiting = user.framesAfter();
            }
            playback.pulse(nowNanos);
        } catch (RuntimeException | Error failure) {
            note(failure);
        }
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

    /** Answers at once: everything is saved into one directory, and the first of what is there is opened. */
    private record OneDirectory(Path directory) implements RunFileDialogs {
        @Override
        public Optional<Path> askWhereToSave(String suggestedName) {
            return Optional.of(directory.resolve(suggestedName));
        }

        @Override
        public Optional<Path> askWhatToOpen() {
            try (Stream<Path> files = Files.list(directory)) {
                return files.sorted().findFirst();
            } catch (IOException _) {
                return Optional.empty();
            }
        }
    }
}

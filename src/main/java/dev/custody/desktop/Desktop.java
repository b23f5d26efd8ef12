package dev.custody.desktop;

import dev.custody.desktop.bridge.Background;
import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.files.LastFolder;
import dev.custody.desktop.files.RecentFiles;
import dev.custody.desktop.files.SavedRecentFiles;
import dev.custody.desktop.files.SystemClip;
import dev.custody.desktop.files.SystemViewer;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesFile;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.prefs.PreferencesSaver;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.scenario.RunFile;
import dev.custody.sink.h2.H2Sinks;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window as a JavaFX application: makes everything that the window is given. */
public final class Desktop extends Application {
    /** Preferences, and the diagram that is seen first, read while JavaFX starts: its thread would have to wait otherwise. */
    private static final CompletableFuture<PreferencesFile.Loaded> REMEMBERED =
            CompletableFuture.supplyAsync(() -> preferencesFile().load());

    private static final CompletableFuture<Catalogue> CATALOGUE = REMEMBERED.thenApply(
            remembered -> catalogueWith(remembered.preferences().diagram()));

    /** So long after its first picture the window has come up. */
    private static final long AT_REST_SECONDS = 2;

    static {
        var _ = CATALOGUE.thenRun(
                () -> HeadStart.take(language(REMEMBERED.join().preferences())));
    }

    private final ExecutorService engineThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("engine").daemon().factory());
    private final EngineHost engine = new EngineHost(engineThread, H2Sinks::inMemory);
    private final Background background = new Background();
    private final ExecutorService fileThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("preferences").daemon().factory());
    private @Nullable Pulse pulse;
    private @Nullable Window window;

    /**
     * Opens the window and returns when it is closed. There must be a display.
     *
     * @param file a run, a scenario or a diagram to begin with; empty for what was open last, as for one that does not open, which is told
     */
    public static void open(Optional<Path> file) {
        launch(Desktop.class, file.stream().map(Path::toString).toArray(String[]::new));
    }

    private static Language language(Preferences preferences) {
        return preferences.words().on(Locale.getDefault());
    }

    private static PreferencesFile preferencesFile() {
        return new PreferencesFile(PreferencesFile.inConfigDirectory(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", "."))));
    }

    private static Catalogue catalogueWith(String first) {
        Catalogue catalogue = new Catalogue(new DiagramLoader());
        catalogue.orFirst(first);
        return catalogue;
    }

    /**
     * Reads, beside, the diagrams that nobody needs before the first one is seen; and when all is there, gets ready for more.
     *
     * @param read run beside when the diagrams are read
     * @return ends with what went wrong, if anything did
     */
    static CompletableFuture<Void> readTheRest(Catalogue catalogue, Runnable read) {
        return CompletableFuture.runAsync(HeadStart::takeForPanels)
                .thenRun(catalogue::diagrams)
                .thenRun(read)
                .thenRunAsync(
                        HeadStart::takeForLater, CompletableFuture.delayedExecutor(AT_REST_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public void start(Stage stage) {
        WindowViewModel model = new WindowViewModel();
        PreferencesFile file = preferencesFile();
        PreferencesFile.Loaded remembered = REMEMBERED.join();
        Language language = language(remembered.preferences());
        Playback playback = new Playback(engine, System::nanoTime, model::tell, background, language);
        Platform.Preferences system = Platform.getPreferences();
        PreferencesModel preferences = new PreferencesModel(
                remembered.preferences(),
                Bindings.equal(system.colorSchemeProperty(), ColorScheme.DARK),
                system.reducedMotionProperty());
        Consumer<Throwable> tellOfOurs =
                failure -> model.tell(failure, language.texts(Desktop.class).of("our-mistake"));
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> tellOfOurs.accept(failure));
        Catalogue catalogue = CATALOGUE.join();
        RecentFiles recent = new SavedRecentFiles(preferences);
        Window opened = new Window(
                stage,
                catalogue,
                playback,
                model,
                new Outside(
                        new FileDialogs(stage, language.texts(Desktop.class), new LastFolder(recent)),
                        new SystemClip(),
                        recent,
                        Optional.of(SystemViewer.of(System.getProperty("os.name", ""))),
                        Optional.of(file.beside("unsaved" + RunFile.ENDING))),
                preferences,
                language);
        window = opened;
        PreferencesSaver saver = new PreferencesSaver(
                file,
                preferences,
                remembered.saved() ? Optional.of(preferences.get()) : Optional.empty(),
                fileThread,
                trouble -> model.tell(Notice.problem(trouble.in(language))));
        remembered.trouble().map(it -> Notice.information(it.in(language))).ifPresent(model::tell);
        stage.setOnHiding(_ -> {
            opened.remember();
            saver.saveNow();
        });
        boolean signs = Boolean.getBoolean(StartSign.PROPERTY);
        opened.showDiagramFirst(
                () -> background.heed(readTheRest(catalogue, LostDisplay::watch)),
                signs ? StartSign::giveWhole : () -> {});
        List<String> named = getParameters().getRaw();
        if (!named.isEmpty()) {
            open(opened, Path.of(named.getFirst()), tellOfOurs);
        } else if (!preferences.get().tourSeen()) {
            opened.act("tour");
        }
        Pulse clock = new Pulse(nanos -> {
            playback.pulse(nanos);
            saver.pulse(nanos);
        });
        clock.start();
        pulse = clock;
        if (signs) {
            StartSign.give(() -> playback.frameProperty().get() != null);
        }
    }

    /** A window that is starting would not be there at all if its start failed: what it begins with must not end it. */
    private static void open(Window window, Path file, Consumer<Throwable> tellOfOurs) {
        try {
            window.open(file);
        } catch (RuntimeException failure) {
            tellOfOurs.accept(failure);
        }
    }

    @Override
    public void stop() throws InterruptedException {
        if (pulse != null) {
            pulse.stop();
        }
        if (window != null) {
            window.close();
        }
        background.close();
        fileThread.shutdown();
        engine.close();
        engineThread.shutdown();
        engineThread.awaitTermination(2, TimeUnit.SECONDS);
        fileThread.awaitTermination(2, TimeUnit.SECONDS);
    }
}

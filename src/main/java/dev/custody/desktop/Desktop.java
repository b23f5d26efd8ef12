package dev.custody.desktop;

import dev.custody.desktop.bridge.Background;
import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.prefs.PreferencesFile;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.scenario.CrashLog;
import dev.custody.sink.h2.H2Sinks;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window as a JavaFX application: makes everything that the window is given. */
public final class Desktop extends Application {
    private final ExecutorService engineThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("engine").daemon().factory());
    private final EngineHost engine = new EngineHost(engineThread, H2Sinks::inMemory);
    private final Background background = new Background();
    private @Nullable Pulse pulse;

    /** Opens the window and returns when it is closed. There must be a display. */
    public static void open() {
        launch(Desktop.class);
    }

    @Override
    public void start(Stage stage) {
        WindowViewModel model = new WindowViewModel();
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (_, failure) -> model.tell(Notice.problem("Something is wrong in Custody itself: "
                                + CrashLog.summary(failure) + ". " + CrashLog.write(failure))));
        Playback playback = new Playback(engine, System::nanoTime, model::tell, background);
        PreferencesFile file = new PreferencesFile(PreferencesFile.inConfigDirectory(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", "."))));
        PreferencesFile.Loaded remembered = file.load();
        Window window = new Window(
                stage,
                new Catalogue(new DiagramLoader()),
                playback,
                model,
                new FileDialogs(stage),
                remembered.preferences());
        remembered.note().map(Notice::information).ifPresent(model::tell);
        // Nobody is left then to tell of a failure, and nothing is lost that matters.
        stage.setOnHiding(_ -> file.save(window.preferences()));
        window.show();
        Pulse clock = new Pulse(playback::pulse);
        clock.start();
        pulse = clock;
        if (Boolean.getBoolean(StartSign.PROPERTY)) {
            StartSign.give(() -> playback.frameProperty().get() != null);
        }
    }

    @Override
    public void stop() throws InterruptedException {
        if (pulse != null) {
            pulse.stop();
        }
        background.close();
        engine.close();
        engineThread.shutdown();
        engineThread.awaitTermination(2, TimeUnit.SECONDS);
    }
}

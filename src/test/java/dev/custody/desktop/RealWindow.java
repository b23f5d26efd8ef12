package dev.custody.desktop;

import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.sink.h2.H2Sinks;
import javafx.stage.Stage;

/** The window on a real display, moved by JavaFX's own clock. */
final class RealWindow {
    private final WindowViewModel model = new WindowViewModel();
    private final EngineHost engine = new EngineHost(Runnable::run, H2Sinks::inMemory);
    private final Playback playback = new Playback(engine, System::nanoTime, model::tell);
    private final Pulse clock = new Pulse(playback::pulse);
    private final PreferencesModel preferences;
    private final Window window;

    RealWindow(Stage stage, Preferences preferences) {
        this.preferences = new PreferencesModel(preferences.withTourSeen());
        window = new Window(
                stage,
                new Catalogue(new DiagramLoader()),
                playback,
                model,
                Outside.nobody(),
                this.preferences,
                Language.ENGLISH);
        window.show();
        clock.start();
    }

    Window window() {
        return window;
    }

    /** Stops time in it. */
    void still() {
        playback.pause();
    }

    void close() {
        clock.stop();
        window.close();
        engine.close();
    }
}

package dev.custody.desktop;

import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.RunPlan;
import dev.custody.sink.h2.H2Sinks;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/**
 * A picture of the window at a moment of a run. It is played up to there by a clock that ticks as fast as it can.
 *
 * @param micros the moment, in virtual time
 * @param pulsesLater how many frames after it the picture is taken: gestures take a while to unfold
 * @param settings whether the preferences are open
 */
record Shot(Preferences preferences, RunPlan plan, long micros, int pulsesLater, boolean settings) {
    private static final long PULSE_NANOS = 16_666_667;
    private static final int LONGEST = 20_000;

    /** One without the preferences. */
    Shot(Preferences preferences, RunPlan plan, long micros, int pulsesLater) {
        this(preferences, plan, micros, pulsesLater, false);
    }

    /** Takes it. On JavaFX's thread only. */
    Image take(Stage stage) {
        WindowViewModel model = new WindowViewModel();
        EngineHost engine = new EngineHost(Runnable::run, H2Sinks::inMemory);
        Playback playback = new Playback(engine, System::nanoTime, model::tell);
        PreferencesModel fixed =
                new PreferencesModel(preferences, new ReadOnlyBooleanWrapper(false), new ReadOnlyBooleanWrapper(false));
        Window window = new Window(
                stage,
                new Catalogue(new DiagramLoader()),
                playback,
                model,
                new NoDialogs(),
                fixed,
                preferences.words().on(Locale.ENGLISH));
        model.settingsShownProperty().set(settings);
        window.show();
        stage.setWidth(preferences.window().width());
        stage.setHeight(preferences.window().height());
        window.open(plan);
        window.layOut();
        long now = 1;
        for (int i = 0; i < LONGEST && playback.playheadMicros() < micros; i++) {
            playback.pulse(now += PULSE_NANOS);
        }
        for (int i = 0; i < pulsesLater; i++) {
            playback.pulse(now += PULSE_NANOS);
        }
        Image picture = window.scene().snapshot(null);
        engine.close();
        return picture;
    }
}

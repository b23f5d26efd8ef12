package dev.custody.desktop;

import dev.custody.desktop.bridge.Background;
import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.RunPlan;
import dev.custody.sink.h2.H2Sinks;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/**
 * A picture of the window at a moment of a run. It is played up to there by a clock that ticks as fast as it can.
 *
 * @param micros the moment, in virtual time
 * @param pulsesLater how many frames after it the picture is taken: gestures take a while to unfold
 * @param pose what is done in the window before the moment of the picture
 * @param searching whether searches go on beside the window as they do for people, and are not done at once
 */
record Shot(Preferences preferences, RunPlan plan, long micros, int pulsesLater, Pose pose, boolean searching) {
    private static final long PULSE_NANOS = 16_666_667;
    private static final int LONGEST = 20_000;
    /** After so many pulses nothing in the window moves by itself. */
    private static final int SETTLING = 3;

    /** What is done in the window once it has got to the moment. Whatever takes long is done at once. */
    interface Pose {
        /** Does it. {@code pulses} lets that many frames pass. */
        void take(Window window, Playback playback, Frames pulses);
    }

    /** Lets frames pass. */
    interface Frames {
        void pass(int count);

        /** Something goes wrong meanwhile, as a mistake in Custody would. */
        void fail(RuntimeException mistake);

        /** Waits for work beside the window, which goes on in real time. */
        void await(int pulses);
    }

    /** One of the window as it opens. */
    Shot(Preferences preferences, RunPlan plan, long micros, int pulsesLater) {
        this(preferences, plan, micros, pulsesLater, (_, _, _) -> {});
    }

    /** One for which whatever takes long is done at once. */
    Shot(Preferences preferences, RunPlan plan, long micros, int pulsesLater, Pose pose) {
        this(preferences, plan, micros, pulsesLater, pose, false);
    }

    /** Takes it. On JavaFX's thread only, with a stage that has shown nothing yet. */
    Image take(Stage stage) {
        WindowViewModel model = new WindowViewModel();
        EngineHost engine = new EngineHost(Runnable::run, H2Sinks::inMemory);
        Background background = searching ? new Background() : new Background(Runnable::run);
        Language language = preferences.words().on(Locale.ENGLISH);
        Playback playback = new Playback(engine, System::nanoTime, model::tell, background, language);
        PreferencesModel fixed = new PreferencesModel(preferences);
        Window window = new Window(
                stage, new Catalogue(new DiagramLoader()), playback, model, Outside.nobody(), fixed, language);
        window.show();
        stage.setWidth(preferences.window().width());
        stage.setHeight(preferences.window().height());
        window.open(plan);
        window.layOut();
        Frames frames = new Frames() {
            private long now = 1;

            @Override
            public void pass(int count) {
                for (int i = 0; i < count; i++) {
                    playback.pulse(now += PULSE_NANOS);
                }
            }

            @Override
            public void fail(RuntimeException mistake) {
                model.tell(mistake, "");
            }

            @Override
            public void await(int pulses) {
                for (int i = 0; i < pulses; i++) {
                    Pulse.await(1);
                    pass(1);
                }
            }
        };
        for (int i = 0; i < LONGEST && playback.playheadMicros() < micros; i++) {
            frames.pass(1);
        }
        frames.pass(pulsesLater);
        playback.pause();
        pose.take(window, playback, frames);
        // What comes into the window while it is laid out, as marks on the timeline do, has its place in the next pulse
        // only.
        Pulse.await(SETTLING);
        frames.pass(1);
        Pulse.await(SETTLING);
        Image picture = window.scene().snapshot(null);
        window.close();
        background.close();
        engine.close();
        stage.hide();
        return picture;
    }
}

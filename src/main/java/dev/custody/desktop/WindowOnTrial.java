package dev.custody.desktop;

import dev.custody.desktop.bridge.Engine;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.story.Scenario;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window as it is, for whoever measures what it costs JavaFX's thread. Use it on that thread only. */
public final class WindowOnTrial {
    private final Playback playback;
    private final Window window;
    private final Watch watch;
    private final StageHand hand;
    private final LongSupplier clock;
    private long begun;
    private long played;

    /** Hears of each pulse what it took, by the clock given, from its beginning. */
    public interface Watch {
        /**
         * After all of the pulse but the drawing.
         *
         * @param playbackNanos what the folds and all that listens to them took
         * @param nanos that, and style and layout of the window
         */
        void pulsed(long playbackNanos, long nanos);
    }

    /** @param clock in nanoseconds: real time, or what this thread has used of the processor */
    public WindowOnTrial(
            Stage stage, double width, double height, RunPlan plan, Engine engine, LongSupplier clock, Watch watch) {
        this.clock = clock;
        this.watch = watch;
        WindowViewModel model = new WindowViewModel();
        playback = new Playback(engine, System::nanoTime, model::tell);
        Preferences preferences = Preferences.DEFAULTS
                .withWindow(WindowPlace.of(width, height))
                .withLooks(Looks.DEFAULT.withTheme(Looks.Theme.LIGHT))
                .withDiagram(plan.diagram().id());
        Catalogue catalogue = new Catalogue(new DiagramLoader());
        window = new Window(
                stage,
                catalogue,
                playback,
                model,
                Outside.nobody(),
                new PreferencesModel(preferences),
                Language.ENGLISH);
        hand = new StageHand(playback, _ -> {}, (_, _) -> {});
        window.showDiagramFirst(() -> playback.background().heed(Desktop.readTheRest(catalogue, () -> {})), () -> {});
        window.open(plan);
    }

    /** Begins to pulse; {@code before} is called at the beginning of each, and is no part of what is measured. */
    public void start(Runnable before) {
        window.scene().addPostLayoutPulseListener(() -> {
            if (begun != 0) {
                long nanos = clock.getAsLong() - begun;
                begun = 0;
                watch.pulsed(played, nanos);
            }
        });
        new Pulse(now -> {
                    before.run();
                    begun = clock.getAsLong();
                    playback.pulse(now);
                    played = clock.getAsLong() - begun;
                })
                .start();
    }

    /** Opens another run, as from a file. */
    public void open(RunPlan plan) {
        window.open(plan);
    }

    /** Plays at that speed from where the playhead is. */
    public void play(Speed speed) {
        playback.setSpeed(speed);
        playback.play();
    }

    /** As the timeline does it. */
    public void seek(long micros) {
        playback.pause();
        playback.seek(micros);
    }

    /** Presents a scenario, on all of the screen. */
    public void present(Scenario scenario) {
        window.open(scenario);
        window.act("present");
    }

    /** Whether the stage is there: it comes some frames after what is presented. */
    public boolean isOnStage() {
        return hand.isOnStage();
    }

    /** On stage, what the next key of a clicker does. */
    public void goOn() {
        hand.press(KeyCode.PAGE_DOWN);
    }

    /** Whether what is presented was told to its end. */
    public boolean isTold() {
        return hand.seesChecks();
    }

    /** Whether anything goes on in what is shown. */
    public boolean timeMoves() {
        return hand.timeMoves();
    }

    /** Invites an audience, to this machine alone. */
    public void invite() {
        window.invite().open();
    }

    /** Where the audience was invited to, once it is. */
    public Optional<String> address() {
        return window.invite().address();
    }

    /** Lets go of what lives outside of the window. */
    public void close() {
        window.close();
    }

    /** What is shown now; null before the first pulse. */
    public @Nullable Frame frame() {
        return playback.frameProperty().get();
    }
}

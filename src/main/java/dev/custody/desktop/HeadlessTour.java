package dev.custody.desktop;

import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Toolkit;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.diagram.Durations;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.CommandText;
import dev.custody.engine.RunPlan;
import dev.custody.sink.h2.H2Sinks;
import java.util.List;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** Plays the first run of the tour where there is no display, and takes a picture of it. */
public final class HeadlessTour {
    private static final Preferences WINDOW = new Preferences(1000, 720, false, false, FirstTour.DIAGRAM);
    private static final long PULSE_NANOS = 16_666_667;
    private static final int LONGEST = 20_000;
    /** How long after the kill: its gesture is at its clearest then. */
    private static final int PULSES_AFTER_THE_KILL = 24;

    private final RunPlan plan =
            FirstTour.plan(new Catalogue(new DiagramLoader()).diagram(FirstTour.DIAGRAM), H2Sinks.inMemory());

    /** The diagram that is played, by its id. */
    public String diagram() {
        return plan.diagram().id();
    }

    /**
     * Plays it on JavaFX's headless platform, and draws what the window shows just after the kill: a PNG. Once in a process,
     * which can open no other window.
     */
    public byte[] picture() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        return Png.of(Toolkit.startAndGet(this::playAndLook));
    }

    private Image playAndLook() {
        WindowViewModel model = new WindowViewModel();
        EngineHost engine = new EngineHost(Runnable::run, H2Sinks::inMemory);
        Playback playback = new Playback(engine, System::nanoTime, model::tell);
        Window window =
                new Window(new Stage(), new Catalogue(new DiagramLoader()), playback, model, new NoDialogs(), WINDOW);
        window.show();
        window.open(plan);
        window.layOut();
        long now = 1;
        for (int i = 0; i < LONGEST && playback.playheadMicros() < FirstTour.killMicros(plan); i++) {
            playback.pulse(now += PULSE_NANOS);
        }
        for (int i = 0; i < PULSES_AFTER_THE_KILL; i++) {
            playback.pulse(now += PULSE_NANOS);
        }
        Image picture = window.scene().snapshot(null);
        engine.close();
        return picture;
    }

    /** The commands of the run as they are given on the command line. */
    public List<String> commands() {
        return plan.commands().stream()
                .map(c ->
                        Durations.format(c.moment().atMicros()).replace(" ", "") + " " + CommandText.print(c.command()))
                .toList();
    }
}

package dev.custody.desktop;

import dev.custody.desktop.bridge.Toolkit;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.diagram.Durations;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.CommandText;
import dev.custody.engine.RunPlan;
import dev.custody.sink.h2.H2Sinks;
import java.util.List;
import javafx.stage.Stage;

/** Plays the first run of the tour where there is no display, and takes a picture of it. */
public final class HeadlessTour {
    private static final Preferences WINDOW = Preferences.DEFAULTS
            .withWindow(WindowPlace.of(1000, 720))
            .withLooks(Looks.DEFAULT.withTheme(Looks.Theme.LIGHT))
            .withDiagram(FirstTour.DIAGRAM);

    private final RunPlan plan =
            FirstTour.plan(new Catalogue(new DiagramLoader()).diagram(FirstTour.DIAGRAM), H2Sinks.inMemory());

    /** The diagram that is played, by its id. */
    public String diagram() {
        return plan.diagram().id();
    }

    /** The commands of the run as they are given on the command line. */
    public List<String> commands() {
        return plan.commands().stream()
                .map(c ->
                        Durations.format(c.moment().atMicros()).replace(" ", "") + " " + CommandText.print(c.command()))
                .toList();
    }

    /**
     * Plays it on JavaFX's headless platform, and draws what the window shows just after the kill: a PNG. Once in a process,
     * which can open no other window.
     */
    public byte[] picture() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Shot shot = new Shot(WINDOW, plan, FirstTour.killMicros(plan), FirstTour.PULSES_AFTER_THE_KILL);
        return Png.of(Toolkit.startAndGet(() -> shot.take(new Stage())));
    }
}

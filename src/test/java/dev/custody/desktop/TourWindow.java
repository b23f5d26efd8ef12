package dev.custody.desktop;

import dev.custody.desktop.prefs.Preferences;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.RunPlan;
import dev.custody.sink.h2.H2Sinks;
import java.util.function.BiConsumer;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** A window with the run of the tour, as it opens. */
final class TourWindow {
    private static final RunPlan TOUR =
            FirstTour.plan(new Catalogue(new DiagramLoader()).diagram(FirstTour.DIAGRAM), H2Sinks.inMemory());

    private TourWindow() {}

    /** Tries something in one, on JavaFX's thread. */
    static void open(Preferences preferences, FxRobot robot, BiConsumer<Window, Shot.Frames> test) {
        robot.interact(() -> new Shot(preferences, TOUR, 0, 1, (window, _, frames) -> test.accept(window, frames))
                .take(new Stage()));
    }
}

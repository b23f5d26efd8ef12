package dev.custody.desktop;

import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.scenario.CompleteFile;
import dev.custody.sink.h2.H2Sinks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Takes the pictures of the window: {@code Screenshots DIRECTORY [WIDTH HEIGHT [SECONDS]]} writes one of each diagram, light
 * and dark, with the run at that virtual time and the worker killed at half of it. Without a display, no larger than
 * 1000×1000.
 */
public final class Screenshots extends Application {
    private static final long PULSE_NANOS = 16_666_667;
    private static final int LONGEST = 20_000;

    @Override
    public void start(Stage stage) throws IOException {
        List<String> arguments = getParameters().getRaw();
        Path directory = Path.of(arguments.getFirst());
        double width = arguments.size() > 2 ? Double.parseDouble(arguments.get(1)) : 1280;
        double height = arguments.size() > 2 ? Double.parseDouble(arguments.get(2)) : 800;
        double seconds = arguments.size() > 3 ? Double.parseDouble(arguments.get(3)) : 3.2;
        Files.createDirectories(directory);
        Catalogue catalogue = new Catalogue(new DiagramLoader());
        for (Diagram diagram : catalogue.diagrams()) {
            for (boolean dark : new boolean[] {false, true}) {
                Preferences preferences = new Preferences(width, height, false, dark, diagram.id());
                Path file = directory.resolve(diagram.id() + (dark ? "-dark" : "-light") + ".png");
                take(stage, catalogue, preferences, plan(diagram, seconds), (long) (seconds * 1e6), file);
            }
        }
        Platform.exit();
    }

    private static RunPlan plan(Diagram diagram, double seconds) {
        RunPlan plan = RunPlan.of(diagram, 1);
        ComponentId worker = new ComponentId("worker");
        return diagram.find(worker).isEmpty()
                ? plan
                : plan.with(List.of(new TimedCommand(
                        Moment.at((long) (seconds * 0.5e6)), new Command.Kill(worker, Command.ALL_REPLICAS))));
    }

    private static void take(
            Stage stage, Catalogue catalogue, Preferences preferences, RunPlan plan, long micros, Path file)
            throws IOException {
        WindowViewModel model = new WindowViewModel();
        EngineHost engine = new EngineHost(Runnable::run, H2Sinks::inMemory);
        Playback playback = new Playback(engine, System::nanoTime, model::tell);
        Window window = new Window(stage, catalogue, playback, model, new NoDialogs(), preferences);
        window.show();
        stage.setWidth(preferences.width());
        stage.setHeight(preferences.height());
        window.open(plan);
        window.layOut();
        long now = 1;
        for (int i = 0; i < LONGEST && playback.playheadMicros() < micros; i++) {
            playback.pulse(now += PULSE_NANOS);
        }
        playback.pulse(now + PULSE_NANOS);
        CompleteFile.write(file, Png.of(window.scene().snapshot(null)));
        System.out.println(file);
        engine.close();
    }

    /** See the class. */
    public static void main(String[] arguments) {
        launch(arguments);
    }
}

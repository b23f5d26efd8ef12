package dev.custody.desktop;

import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.prefs.PreferencesFile;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
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
 * and dark, with the run at that virtual time. Without a display, no larger than 1000×1000.
 */
public final class Screenshots extends Application {
    private static final long PULSE_NANOS = 16_666_667;

    @Override
    public void start(Stage stage) throws IOException {
        List<String> arguments = getParameters().getRaw();
        Path directory = Path.of(arguments.getFirst());
        double width = arguments.size() > 2 ? Double.parseDouble(arguments.get(1)) : 1280;
        double height = arguments.size() > 2 ? Double.parseDouble(arguments.get(2)) : 800;
        double seconds = arguments.size() > 3 ? Double.parseDouble(arguments.get(3)) : 3.2;
        Files.createDirectories(directory);
        List<Diagram> diagrams = new Catalogue(new DiagramLoader()).diagrams();
        for (Diagram diagram : diagrams) {
            for (boolean dark : new boolean[] {false, true}) {
                take(stage, diagrams, diagram, dark, width, height, (long) (seconds * 1e6), directory);
            }
        }
        Platform.exit();
    }

    private static void take(
            Stage stage,
            List<Diagram> diagrams,
            Diagram diagram,
            boolean dark,
            double width,
            double height,
            long micros,
            Path directory)
            throws IOException {
        WindowViewModel model = new WindowViewModel();
        EngineHost engine = new EngineHost(Runnable::run, H2Sinks::inMemory);
        Playback playback = new Playback(engine, System::nanoTime, model::tell);
        Window window =
                new Window(stage, diagrams, playback, model, new PreferencesFile(directory.resolve("none.json")));
        window.show();
        stage.setWidth(width);
        stage.setHeight(height);
        model.darkProperty().set(dark);
        window.open(diagram);
        ComponentId worker = new ComponentId("worker");
        RunPlan plan = RunPlan.of(diagram, 1);
        if (diagram.find(worker).isPresent()) {
            plan = plan.with(
                    List.of(new TimedCommand(Moment.at(micros / 2), new Command.Kill(worker, Command.ALL_REPLICAS))));
        }
        playback.open(plan);
        long now = 1;
        for (int i = 0; i < 10_000; i++) {
            playback.pulse(now += PULSE_NANOS);
            var frame = playback.frameProperty().get();
            if (frame != null && frame.playheadMicros() >= micros) {
                break;
            }
        }
        playback.pulse(now + PULSE_NANOS);
        Path file = directory.resolve(diagram.id() + (dark ? "-dark" : "-light") + ".png");
        Files.write(file, Png.of(window.scene().snapshot(null)));
        System.out.println(file);
        engine.close();
    }

    public static void main(String[] arguments) {
        launch(arguments);
    }
}

package dev.custody.desktop;

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
 * Takes the pictures of the window: {@code Screenshots DIRECTORY [WIDTH HEIGHT [SECONDS]]} writes {@code custody.png}, the first
 * run of the tour at the moment of its kill, and one picture of each diagram, light and dark, with the run at that virtual time
 * and its worker killed at half of it. Without a display, no larger than 1000×1000.
 */
public final class Screenshots extends Application {
    @Override
    public void start(Stage stage) throws IOException {
        List<String> arguments = getParameters().getRaw();
        Path directory = Path.of(arguments.getFirst());
        double width = arguments.size() > 2 ? Double.parseDouble(arguments.get(1)) : 1280;
        double height = arguments.size() > 2 ? Double.parseDouble(arguments.get(2)) : 800;
        double seconds = arguments.size() > 3 ? Double.parseDouble(arguments.get(3)) : 3.2;
        Files.createDirectories(directory);
        Catalogue catalogue = new Catalogue(new DiagramLoader());
        RunPlan tour = FirstTour.plan(catalogue.diagram(FirstTour.DIAGRAM), H2Sinks.inMemory());
        write(
                new Shot(
                        new Preferences(width, height, false, false, FirstTour.DIAGRAM),
                        tour,
                        FirstTour.killMicros(tour),
                        FirstTour.PULSES_AFTER_THE_KILL),
                stage,
                directory.resolve("custody.png"));
        for (Diagram diagram : catalogue.diagrams()) {
            for (boolean dark : new boolean[] {false, true}) {
                Preferences preferences = new Preferences(width, height, false, dark, diagram.id());
                write(
                        new Shot(preferences, plan(diagram, seconds), (long) (seconds * 1e6), 1),
                        stage,
                        directory.resolve(diagram.id() + (dark ? "-dark" : "-light") + ".png"));
            }
        }
        Platform.exit();
    }

    private static void write(Shot shot, Stage stage, Path file) throws IOException {
        CompleteFile.write(file, Png.of(shot.take(stage)));
        System.out.println(file);
    }

    private static RunPlan plan(Diagram diagram, double seconds) {
        RunPlan plan = RunPlan.of(diagram, 1);
        ComponentId worker = new ComponentId("worker");
        return diagram.find(worker).isEmpty()
                ? plan
                : plan.with(List.of(new TimedCommand(
                        Moment.at((long) (seconds * 0.5e6)), new Command.Kill(worker, Command.ALL_REPLICAS))));
    }

    /** See the class. */
    public static void main(String[] arguments) {
        launch(arguments);
    }
}

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
import javafx.scene.image.Image;
import javafx.stage.Stage;

/**
 * Takes pictures of the window. {@code Screenshots FILE.png [WIDTH HEIGHT]}: the first run of the tour at the moment of its
 * kill. {@code Screenshots DIRECTORY [WIDTH HEIGHT [SECONDS]]}: each diagram, light and dark, with its run at that virtual time
 * and its worker killed at half of it. {@code Screenshots maps DIRECTORY WIDTH HEIGHT ID...}: the finished guarantee maps of those
 * diagrams, light and dark. It needs a display; a virtual one will do.
 */
public final class Screenshots extends Application {
    @Override
    public void start(Stage stage) throws IOException {
        List<String> arguments = getParameters().getRaw();
        if (arguments.getFirst().equals("maps")) {
            maps(stage, arguments);
            Platform.exit();
            return;
        }
        Path place = Path.of(arguments.getFirst());
        double width = arguments.size() > 2 ? Double.parseDouble(arguments.get(1)) : 1280;
        double height = arguments.size() > 2 ? Double.parseDouble(arguments.get(2)) : 800;
        double seconds = arguments.size() > 3 ? Double.parseDouble(arguments.get(3)) : 3.2;
        Catalogue catalogue = new Catalogue(new DiagramLoader());
        if (place.toString().endsWith(".png")) {
            tour(stage, catalogue, width, height, place);
        } else {
            Files.createDirectories(place);
            all(stage, catalogue, width, height, seconds, place);
        }
        Platform.exit();
    }

    private static void tour(Stage stage, Catalogue catalogue, double width, double height, Path file)
            throws IOException {
        RunPlan tour = FirstTour.plan(catalogue.diagram(FirstTour.DIAGRAM), H2Sinks.inMemory());
        write(
                new Shot(
                        new Preferences(width, height, false, false, FirstTour.DIAGRAM),
                        tour,
                        FirstTour.killMicros(tour),
                        FirstTour.PULSES_AFTER_THE_KILL),
                stage,
                file);
    }

    private static void all(
            Stage stage, Catalogue catalogue, double width, double height, double seconds, Path directory)
            throws IOException {
        for (Diagram diagram : catalogue.diagrams()) {
            for (boolean dark : new boolean[] {false, true}) {
                Preferences preferences = new Preferences(width, height, false, dark, diagram.id());
                write(
                        new Shot(preferences, plan(diagram, seconds), (long) (seconds * 1e6), 1),
                        stage,
                        directory.resolve(diagram.id() + (dark ? "-dark" : "-light") + ".png"));
            }
        }
    }

    private static void maps(Stage stage, List<String> arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments.get(1)));
        double width = Double.parseDouble(arguments.get(2));
        double height = Double.parseDouble(arguments.get(3));
        Catalogue catalogue = new Catalogue(new DiagramLoader());
        for (String id : arguments.subList(4, arguments.size())) {
            for (boolean dark : new boolean[] {false, true}) {
                Preferences preferences = new Preferences(width, height, false, dark, id);
                write(
                        new MapShot(preferences, catalogue.diagram(id)).take(stage),
                        directory.resolve("map-" + id + (dark ? "-dark" : "-light") + ".png"));
            }
        }
    }

    private static void write(Shot shot, Stage stage, Path file) throws IOException {
        write(shot.take(stage), file);
    }

    private static void write(Image picture, Path file) throws IOException {
        CompleteFile.write(file, Png.of(picture));
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

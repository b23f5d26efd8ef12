package dev.custody.desktop;

import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.desktop.prefs.Words;
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
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/**
 * Takes pictures of the window. {@code Screenshots FILE.png [WIDTH HEIGHT]}: the first run of the tour at the moment of its
 * kill. {@code Screenshots DIRECTORY [WIDTH HEIGHT [SECONDS]]}: each diagram, light and dark, with its run at that virtual time
 * and its worker killed at half of it; then the tour in each theme. {@code Screenshots DIRECTORY WIDTH HEIGHT themes}: these
 * only. {@code Screenshots maps DIRECTORY WIDTH HEIGHT ID...}: the finished guarantee maps of those diagrams, light and dark. It
 * needs a display; a virtual one will do.
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
        double seconds =
                arguments.size() > 3 && !arguments.contains("themes") ? Double.parseDouble(arguments.get(3)) : 3.2;
        Catalogue catalogue = new Catalogue(new DiagramLoader());
        if (place.toString().endsWith(".png")) {
            tour(stage, catalogue, width, height, place);
        } else if (arguments.contains("themes")) {
            Files.createDirectories(place);
            themes(stage, catalogue, width, height, place);
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
                        of(width, height, Looks.Theme.LIGHT),
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
            for (Looks.Theme theme : List.of(Looks.Theme.LIGHT, Looks.Theme.DARK)) {
                write(
                        new Shot(of(width, height, theme), plan(diagram, seconds), (long) (seconds * 1e6), 1),
                        stage,
                        directory.resolve(diagram.id() + "-" + name(theme) + ".png"));
            }
        }
        themes(stage, catalogue, width, height, directory);
    }

    /** The tour in each theme, with the preferences and without; and in German, with large text. */
    private static void themes(Stage stage, Catalogue catalogue, double width, double height, Path directory)
            throws IOException {
        RunPlan tour = FirstTour.plan(catalogue.diagram(FirstTour.DIAGRAM), H2Sinks.inMemory());
        for (Looks.Theme theme :
                List.of(Looks.Theme.LIGHT, Looks.Theme.DARK, Looks.Theme.HIGH_CONTRAST, Looks.Theme.PROJECTOR)) {
            Preferences preferences = of(width, height, theme);
            write(tour(preferences, tour, false), stage, directory.resolve("theme-" + name(theme) + ".png"));
            write(tour(preferences, tour, true), stage, directory.resolve("preferences-" + name(theme) + ".png"));
        }
        Preferences large = of(width, height, Looks.Theme.DARK)
                .withWords(Words.DEFAULT.withTexts(Words.Tongue.GERMAN).withNumbers(Words.Tongue.GERMAN))
                .withLooks(new Looks(Looks.Theme.DARK, Looks.Accent.AMBER, 16, Looks.Motion.FULL));
        write(tour(large, tour, false), stage, directory.resolve("large-german.png"));
        write(tour(large, tour, true), stage, directory.resolve("preferences-large-german.png"));
    }

    private static Shot tour(Preferences preferences, RunPlan tour, boolean settings) {
        return new Shot(preferences, tour, FirstTour.killMicros(tour), FirstTour.PULSES_AFTER_THE_KILL, settings);
    }

    private static Preferences of(double width, double height, Looks.Theme theme) {
        return Preferences.DEFAULTS.withWindow(WindowPlace.of(width, height)).withLooks(Looks.DEFAULT.withTheme(theme));
    }

    private static String name(Looks.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void maps(Stage stage, List<String> arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments.get(1)));
        double width = Double.parseDouble(arguments.get(2));
        double height = Double.parseDouble(arguments.get(3));
        Catalogue catalogue = new Catalogue(new DiagramLoader());
        for (String id : arguments.subList(4, arguments.size())) {
            for (Looks.Theme theme : List.of(Looks.Theme.LIGHT, Looks.Theme.DARK)) {
                write(
                        new MapShot(of(width, height, theme).withDiagram(id), catalogue.diagram(id)).take(stage),
                        directory.resolve("map-" + id + "-" + name(theme) + ".png"));
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

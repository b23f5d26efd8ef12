package dev.custody.desktop;

import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
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
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.story.ScenarioCatalogue;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.words.Kebab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/**
 * Takes pictures of the window. {@code Screenshots FILE.png [WIDTH HEIGHT]}: the first run of the tour at the moment of its
 * kill. {@code Screenshots DIRECTORY [WIDTH HEIGHT [SECONDS]]}: each diagram, light and dark, with its run at that virtual time
 * and its worker killed at half of it. {@code Screenshots DIRECTORY WIDTH HEIGHT gallery [PATTERN...]}: each view in each theme, or
 * those whose names match. {@code Screenshots DIRECTORY WIDTH HEIGHT stage SCENARIO}: a presentation of it;
 * {@code Screenshots DIRECTORY WIDTH HEIGHT beats THEME SCENARIO...}: all that is seen of each, step by step. {@code Screenshots maps DIRECTORY WIDTH HEIGHT ID...}: the finished guarantee maps of those diagrams, light and dark. It
 * needs a display; a virtual one will do.
 */
public final class Screenshots extends Application {
    @Override
    public void start(Stage unused) throws IOException {
        // Each picture closes its window, and the next one has yet to open.
        Platform.setImplicitExit(false);
        // What lies below the pointer looks as if somebody were about to use it.
        new Robot().mouseMove(0, 0);
        List<String> arguments = getParameters().getRaw();
        if (arguments.getFirst().equals("maps")) {
            maps(arguments);
        } else {
            windows(arguments);
        }
        Platform.exit();
    }

    private static void windows(List<String> arguments) throws IOException {
        Path place = Path.of(arguments.getFirst());
        double width = arguments.size() > 2 ? Double.parseDouble(arguments.get(1)) : 1280;
        double height = arguments.size() > 2 ? Double.parseDouble(arguments.get(2)) : 800;
        Catalogue catalogue = new Catalogue(new DiagramLoader());
        if (place.toString().endsWith(".png")) {
            write(kill(Gallery.of(width, height, Looks.Theme.LIGHT), tour(catalogue), (_, _, _) -> {}), place);
            return;
        }
        Files.createDirectories(place);
        if (arguments.contains("gallery")) {
            gallery(catalogue, width, height, place, arguments.subList(4, arguments.size()));
        } else if (arguments.contains("beats")) {
            beats(catalogue, Gallery.of(width, height, Looks.Theme.valueOf(arguments.get(4))), place, arguments);
        } else if (arguments.contains("stage")) {
            Album album = new Album(place);
            stage(catalogue, width, height, album, arguments.getLast());
            album.check();
        } else {
            double seconds = arguments.size() > 3 ? Double.parseDouble(arguments.get(3)) : 3.2;
            diagrams(catalogue, width, height, seconds, place);
        }
    }

    private static void diagrams(Catalogue catalogue, double width, double height, double seconds, Path directory)
            throws IOException {
        for (Diagram diagram : catalogue.diagrams()) {
            for (Looks.Theme theme : List.of(Looks.Theme.LIGHT, Looks.Theme.DARK)) {
                write(
                        new Shot(Gallery.of(width, height, theme), plan(diagram, seconds), (long) (seconds * 1e6), 1),
                        directory.resolve(diagram.id() + "-" + Kebab.of(theme) + ".png"));
            }
        }
    }

    /** Each view in each theme; the window in German with large text, and its preferences. */
    private static void gallery(Catalogue catalogue, double width, double height, Path directory, List<String> wanted) {
        RunPlan tour = tour(catalogue);
        Album album = new Album(directory);
        for (Gallery.Picture picture : new Gallery(tour).pictures(width, height)) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(picture.name()::matches)) {
                put(album, picture.name(), picture.shot().take(new Stage()));
            }
        }
        if (wanted.isEmpty()) {
            Preferences large = Gallery.of(width, height, Looks.Theme.DARK)
                    .withWords(Words.DEFAULT.withTexts(Words.Tongue.GERMAN).withNumbers(Words.Tongue.GERMAN))
                    .withLooks(new Looks(Looks.Theme.DARK, Looks.Accent.AMBER, 16, Looks.Motion.FULL));
            put(album, "large-german", kill(large, tour, (_, _, _) -> {}).take(new Stage()));
            put(
                    album,
                    "preferences-large-german",
                    kill(large, tour, Gallery.PREFERENCES).take(new Stage()));
            stage(catalogue, width, height, album, FirstTour.DIAGRAM + "-worker");
        }
        album.check();
    }

    /** A presentation, in each theme. */
    private static void stage(Catalogue catalogue, double width, double height, Album album, String scenario) {
        DiagramSource diagrams = DiagramSource.of(catalogue, new DiagramLoader());
        for (Looks.Theme theme : Gallery.THEMES) {
            new StageShots(
                            new ScenarioCatalogue(diagrams).scenario(scenario),
                            (name, image) -> put(album, "present-" + name + "-" + Kebab.of(theme), image))
                    .take(Gallery.of(width, height, theme));
        }
    }

    private static void beats(Catalogue catalogue, Preferences preferences, Path directory, List<String> arguments) {
        ScenarioCatalogue scenarios = new ScenarioCatalogue(DiagramSource.of(catalogue, new DiagramLoader()));
        for (String scenario : arguments.subList(5, arguments.size())) {
            new StageShots(
                            scenarios.scenario(scenario),
                            (name, image) -> write(image, directory.resolve(scenario + "-" + name + ".png")))
                    .takeAll(preferences);
        }
    }

    private static RunPlan tour(Catalogue catalogue) {
        return FirstTour.plan(catalogue.diagram(FirstTour.DIAGRAM), H2Sinks.inMemory());
    }

    private static Shot kill(Preferences preferences, RunPlan tour, Shot.Pose pose) {
        return new Shot(preferences, tour, FirstTour.killMicros(tour), FirstTour.PULSES_AFTER_THE_KILL, pose);
    }

    private static void maps(List<String> arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments.get(1)));
        double width = Double.parseDouble(arguments.get(2));
        double height = Double.parseDouble(arguments.get(3));
        Catalogue catalogue = new Catalogue(new DiagramLoader());
        for (String id : arguments.subList(4, arguments.size())) {
            for (Looks.Theme theme : List.of(Looks.Theme.LIGHT, Looks.Theme.DARK)) {
                Shot map = new Shot(
                        Gallery.of(width, height, theme).withDiagram(id),
                        RunPlan.of(catalogue.diagram(id), 1),
                        0,
                        1,
                        Gallery.MAP);
                write(map, directory.resolve("map-" + id + "-" + Kebab.of(theme) + ".png"));
            }
        }
    }

    private static void put(Album album, String name, Image picture) {
        System.out.println(album.put(name, Png.of(picture)));
    }

    private static void write(Shot shot, Path file) {
        write(shot.take(new Stage()), file);
    }

    private static void write(Image picture, Path file) {
        try {
            CompleteFile.write(file, Png.of(picture));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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

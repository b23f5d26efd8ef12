package dev.custody.desktop;

import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Panels;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;

/** Each view of the window, in each theme, with something in it to see. */
final class Gallery {
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final ComponentId DATABASE = new ComponentId("database");
    static final List<Looks.Theme> THEMES =
            List.of(Looks.Theme.LIGHT, Looks.Theme.DARK, Looks.Theme.HIGH_CONTRAST, Looks.Theme.PROJECTOR);
    private static final int A_MOMENT = 40;
    /** Longer than the run of the tour. */
    private static final int TO_THE_END = 3_000;

    /** Has the guarantees of the diagram explored, and shows the map. */
    static final Shot.Pose MAP = (window, _, frames) -> {
        window.act("pane-map");
        window.act("explore");
        frames.pass(A_MOMENT);
    };

    private final RunPlan tour;

    /** One picture, with the name of its file. */
    record Picture(String name, Shot shot) {}

    private record View(String name, Shot.Pose pose) {}

    /** @param tour the run that all views show */
    Gallery(RunPlan tour) {
        this.tour = tour;
    }

    /** All pictures, in windows of that size; the diagram once more in a large one. */
    List<Picture> pictures(double width, double height) {
        List<Picture> all = new ArrayList<>();
        for (Looks.Theme theme : THEMES) {
            Preferences preferences = of(width, height, theme);
            for (View view : views(tour.diagram())) {
                all.add(picture(view, theme, preferences, ""));
            }
            all.add(picture(new View("stage", (_, _, _) -> {}), theme, of(1920, 1080, theme), "-1920"));
        }
        return all;
    }

    private Picture picture(View view, Looks.Theme theme, Preferences preferences, String suffix) {
        Shot shot =
                new Shot(preferences, tour, FirstTour.killMicros(tour), FirstTour.PULSES_AFTER_THE_KILL, view.pose());
        return new Picture(view.name() + suffix + "-" + name(theme), shot);
    }

    static Preferences of(double width, double height, Looks.Theme theme) {
        return Preferences.DEFAULTS
                .withWindow(WindowPlace.of(width, height))
                .withLooks(Looks.DEFAULT.withTheme(theme))
                .withPanels(Panels.AS_AT_FIRST)
                .withTourSeen();
    }

    static String name(Looks.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<View> views(Diagram diagram) {
        return List.of(
                new View("stage", (_, _, _) -> {}),
                new View("inspector-component", inspecting(new Selection.OfComponent(WORKER))),
                new View("inspector-sink", inspecting(new Selection.OfComponent(DATABASE))),
                new View(
                        "inspector-link",
                        inspecting(new Selection.OfLink(diagram.links().getFirst()))),
                new View("inspector-message", inspecting(new Selection.OfMessage(new MessageId(2)))),
                new View("ended", (_, playback, frames) -> {
                    playback.play();
                    frames.pass(TO_THE_END);
                }),
                new View("charts", (window, playback, frames) -> {
                    window.act("pane-charts");
                    playback.play();
                    frames.pass(TO_THE_END);
                }),
                new View("transcript", (window, _, frames) -> {
                    window.act("pane-transcript");
                    frames.pass(A_MOMENT);
                }),
                new View("sql", (window, _, frames) -> {
                    window.act("pane-sql");
                    frames.pass(A_MOMENT);
                    window.layOut();
                    ask(window);
                    frames.pass(A_MOMENT);
                }),
                new View("map", MAP),
                new View("advise", (window, _, frames) -> {
                    window.act("pane-advise");
                    frames.pass(A_MOMENT);
                }),
                new View("branches", (window, playback, frames) -> {
                    long kill = playback.playheadMicros();
                    branch(playback, frames, kill / 2, new Command.Kill(WORKER, Command.ALL_REPLICAS));
                    branch(playback, frames, kill / 3, new Command.Kill(DATABASE, Command.ALL_REPLICAS));
                    // What it says of the branch would hide it.
                    window.act("escape");
                }),
                new View("tour", (window, _, frames) -> {
                    window.act("tour");
                    frames.pass(1);
                }),
                new View("invite", (window, _, _) -> window.act("invite")),
                new View("inviting", (window, _, frames) -> {
                    window.act("invite");
                    frames.pass(1);
                    window.layOut();
                    if (window.scene().lookup("#invite-open") instanceof Button open) {
                        open.fire();
                    }
                    frames.pass(A_MOMENT);
                }),
                new View("preferences", (window, _, _) -> window.act("settings")),
                new View("keys", (window, _, _) -> window.act("show-keys")));
    }

    private static Shot.Pose inspecting(Selection selection) {
        return (window, _, frames) -> {
            window.select(selection);
            window.act("inspect");
            frames.pass(A_MOMENT);
        };
    }

    private static void ask(Window window) {
        if (window.scene().lookup("#sql-editor") instanceof TextInputControl editor) {
            editor.setText("SELECT * FROM orders");
        }
        if (window.scene().lookup("#sql-run") instanceof Button run) {
            run.fire();
        }
    }

    private static void branch(Playback playback, Shot.Frames frames, long micros, Command command) {
        playback.seek(micros);
        frames.pass(A_MOMENT);
        playback.give(command);
        playback.play();
        frames.pass(A_MOMENT * 6);
    }
}

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
import dev.custody.words.Kebab;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;

/** Each view of the window, in each theme, with something in it to see. */
final class Gallery {
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final ComponentId DATABASE = new ComponentId("database");
    static final List<Looks.Theme> THEMES =
            List.of(Looks.Theme.LIGHT, Looks.Theme.DARK, Looks.Theme.HIGH_CONTRAST, Looks.Theme.PROJECTOR);
    /** In so many pulses a panel that is new is in the window, too, if they are JavaFX's own: they are waited for. */
    private static final int A_MOMENT = 40;

    private static final String SEARCHING = "map-searching";
    /** Longer than the run of the tour. */
    private static final int TO_THE_END = 3_000;

    /** Has the guarantees of the diagram explored, and shows the map. */
    static final Shot.Pose MAP = (window, _, frames) -> {
        window.act("pane-map");
        frames.await(A_MOMENT);
        window.act("explore");
        frames.await(A_MOMENT);
    };

    /** Shows the preferences. */
    static final Shot.Pose PREFERENCES = (window, _, frames) -> {
        window.act("settings");
        frames.await(A_MOMENT);
    };

    private final RunPlan tour;

    /** One picture, with the name of its file. */
    record Picture(String name, Shot shot) {}

    /** @param tour the run that all views show */
    Gallery(RunPlan tour) {
        this.tour = tour;
    }

    /** All pictures, in windows of that size; once more in large ones. */
    List<Picture> pictures(double width, double height) {
        List<Picture> all = new ArrayList<>();
        for (Looks.Theme theme : THEMES) {
            for (GalleryView view : views(tour.diagram())) {
                all.add(picture(view, theme, of(width, height, theme), ""));
                if (theme == Looks.Theme.LIGHT || theme == Looks.Theme.DARK) {
                    all.add(picture(view, theme, of(1920, 1080, theme), "-1920"));
                }
            }
        }
        return all;
    }

    private Picture picture(GalleryView view, Looks.Theme theme, Preferences preferences, String suffix) {
        Shot shot = new Shot(
                preferences,
                tour,
                FirstTour.killMicros(tour),
                FirstTour.PULSES_AFTER_THE_KILL,
                view.pose(),
                view.name().equals(SEARCHING));
        return new Picture(view.name() + suffix + "-" + Kebab.of(theme), shot);
    }

    static Preferences of(double width, double height, Looks.Theme theme) {
        return Preferences.DEFAULTS
                .withWindow(WindowPlace.of(width, height))
                .withLooks(Looks.DEFAULT.withTheme(theme))
                .withPanels(Panels.AS_AT_FIRST)
                .withTourSeen();
    }

    /** All of them. */
    static List<GalleryView> views(Diagram diagram) {
        return List.of(
                new GalleryView("stage", ".diagram-canvas", (_, _, _) -> {}),
                new GalleryView(
                        "inspector-component", "#inspector-settings", inspecting(new Selection.OfComponent(WORKER))),
                new GalleryView(
                        "inspector-sink", "#inspector-settings", inspecting(new Selection.OfComponent(DATABASE))),
                new GalleryView(
                        "inspector-link",
                        "#inspector-settings",
                        inspecting(new Selection.OfLink(diagram.links().getFirst()))),
                new GalleryView(
                        "inspector-message",
                        "#inspector-scroll",
                        inspecting(new Selection.OfMessage(new MessageId(2)))),
                new GalleryView("ended", ".diagram-canvas", (_, playback, frames) -> {
                    playback.play();
                    frames.pass(TO_THE_END);
                }),
                new GalleryView("charts", "#charts-read", (window, playback, frames) -> {
                    window.act("pane-charts");
                    frames.await(A_MOMENT);
                    playback.play();
                    frames.pass(TO_THE_END);
                }),
                new GalleryView("transcript", "#transcript-list", (window, _, frames) -> {
                    window.act("pane-transcript");
                    frames.await(A_MOMENT);
                }),
                new GalleryView("sql", "#sql-grid", (window, _, frames) -> {
                    window.act("pane-sql");
                    frames.await(A_MOMENT);
                    ask(window, "SELECT * FROM orders");
                    frames.pass(A_MOMENT);
                }),
                new GalleryView("map", "#map-grid", MAP),
                new GalleryView("advise", "#advise-advice", (window, _, frames) -> {
                    window.act("pane-advise");
                    frames.await(A_MOMENT);
                }),
                new GalleryView(SEARCHING, "#map", (window, _, frames) -> {
                    window.act("pane-map");
                    frames.await(A_MOMENT);
                    window.layOut();
                    if (window.scene().lookup("#depth-2") instanceof ToggleButton two) {
                        two.fire();
                    }
                    window.act("explore");
                    frames.await(A_MOMENT);
                }),
                new GalleryView("start", ".diagram-canvas", (_, playback, frames) -> {
                    playback.seek(0);
                    frames.pass(A_MOMENT);
                }),
                new GalleryView("inspector-nothing", "#inspector-scroll", (window, _, frames) -> {
                    window.act("inspect");
                    frames.await(A_MOMENT);
                }),
                new GalleryView("compare-nothing", "#compare", (window, _, frames) -> {
                    window.act("pane-compare");
                    frames.await(A_MOMENT);
                }),
                new GalleryView("compare", "#fate-count", (window, playback, frames) -> {
                    window.act("pane-compare");
                    frames.await(A_MOMENT);
                    compare(window, "ack-first");
                    frames.pass(A_MOMENT);
                    playback.play();
                    frames.pass(A_MOMENT * 6);
                    playback.pause();
                }),
                new GalleryView("palette", "#palette-list", (window, _, _) -> {
                    window.act("palette");
                    window.layOut();
                    write(window, "#palette-field", "re");
                }),
                new GalleryView("palette-nothing", "#palette-nothing", (window, _, _) -> {
                    window.act("palette");
                    window.layOut();
                    write(window, "#palette-field", "xyzzy");
                }),
                new GalleryView("export", "#export-sheet", (window, _, _) -> window.act("export")),
                new GalleryView(
                        "mistake",
                        "#error-details",
                        (_, _, frames) -> frames.fail(new IllegalStateException("the sky fell"))),
                new GalleryView("told", "#told-lines", (window, playback, frames) -> {
                    branch(
                            playback,
                            frames,
                            playback.playheadMicros() / 2,
                            new Command.Kill(WORKER, Command.ALL_REPLICAS));
                    window.act("show-told");
                }),
                new GalleryView("catalogue-search", "#catalogue-list", searching("outbox")),
                new GalleryView("catalogue-nothing", "#catalogue", searching("xyzzy")),
                new GalleryView("filtered", "#transcript-list", (window, _, frames) -> {
                    window.act("pane-transcript");
                    frames.await(A_MOMENT);
                    write(window, "#ledger-search", "#2");
                    write(window, "#transcript-search", "worker");
                }),
                new GalleryView("sql-mistake", "#sql-refusal", (window, _, frames) -> {
                    window.act("pane-sql");
                    frames.await(A_MOMENT);
                    ask(window, "SELECT * FROM order");
                    frames.pass(A_MOMENT);
                }),
                new GalleryView("story-and-charts", "#charts-read", (window, _, frames) -> {
                    window.act("pane-charts");
                    frames.await(A_MOMENT);
                    window.act("inspect");
                    window.select(new Selection.OfMessage(new MessageId(2)));
                    frames.pass(A_MOMENT);
                }),
                new GalleryView("branches", "#branch-1", (window, playback, frames) -> {
                    long kill = playback.playheadMicros();
                    branch(playback, frames, kill / 2, new Command.Kill(WORKER, Command.ALL_REPLICAS));
                    branch(playback, frames, kill / 3, new Command.Kill(DATABASE, Command.ALL_REPLICAS));
                    // What it says of the branch would hide it.
                    window.act("escape");
                }),
                new GalleryView(
                        "notice",
                        "#notices",
                        (_, playback, frames) -> branch(
                                playback,
                                frames,
                                playback.playheadMicros() / 2,
                                new Command.Kill(WORKER, Command.ALL_REPLICAS))),
                new GalleryView("tour", "#tour-text", (window, _, frames) -> {
                    window.act("tour");
                    frames.pass(1);
                }),
                new GalleryView("invite", "#invite-choosing", (window, _, _) -> window.act("invite")),
                new GalleryView("inviting", "#invite-code", (window, _, frames) -> {
                    window.act("invite");
                    frames.pass(1);
                    window.layOut();
                    if (window.scene().lookup("#invite-open") instanceof Button open) {
                        open.fire();
                    }
                    frames.pass(A_MOMENT);
                }),
                new GalleryView("preferences", ".settings-drawer", PREFERENCES),
                new GalleryView("keys", "#key-columns", (window, _, frames) -> {
                    window.act("show-keys");
                    frames.await(A_MOMENT);
                }));
    }

    private static Shot.Pose inspecting(Selection selection) {
        return (window, _, frames) -> {
            window.select(selection);
            window.act("inspect");
            frames.await(A_MOMENT);
        };
    }

    /** In the catalogue, which may have given its room away. */
    private static Shot.Pose searching(String wanted) {
        return (window, _, frames) -> {
            if (window.scene().lookup("#search") == null) {
                window.act("pane-catalogue");
                frames.await(A_MOMENT);
            }
            write(window, "#search", wanted);
        };
    }

    private static void compare(Window window, String diagram) {
        if (window.scene().lookup("#compare-choice") instanceof ComboBox<?> choice) {
            for (int i = 0; i < choice.getItems().size(); i++) {
                if (choice.getItems().get(i).toString().contains(diagram)) {
                    choice.getSelectionModel().select(i);
                }
            }
        }
    }

    private static void ask(Window window, String query) {
        write(window, "#sql-editor", query);
        if (window.scene().lookup("#sql-run") instanceof Button run) {
            run.fire();
        }
    }

    private static void write(Window window, String field, String text) {
        if (window.scene().lookup(field) instanceof TextInputControl input) {
            input.setText(text);
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

package dev.custody.desktop;

import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.catalogue.CatalogueView;
import dev.custody.desktop.catalogue.CatalogueViewModel;
import dev.custody.desktop.ledger.LedgerView;
import dev.custody.desktop.ledger.LedgerViewModel;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesFile;
import dev.custody.desktop.stage.StageView;
import dev.custody.desktop.stage.StageViewModel;
import dev.custody.desktop.timeline.TimelineView;
import dev.custody.desktop.timeline.TimelineViewModel;
import dev.custody.desktop.transport.TransportView;
import dev.custody.desktop.transport.TransportViewModel;
import dev.custody.diagram.Diagram;
import dev.custody.engine.RunPlan;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** One window: makes the view-models and the views, and ties them together. */
final class Window {
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    private final Stage stage;
    private final List<Diagram> diagrams;
    private final Playback playback;
    private final WindowViewModel model;
    private final PreferencesFile preferencesFile;
    private Preferences preferences;

    private final CatalogueViewModel catalogue;
    private final StageViewModel centre;
    private final TransportViewModel transport;
    private final TimelineViewModel timeline;
    private final CatalogueView catalogueView;
    private final StageView stageView;
    private final LedgerView ledgerView;
    private final TimelineView timelineView;
    private final Scene scene;
    private int pane = 1;

    Window(
            Stage stage,
            List<Diagram> diagrams,
            Playback playback,
            WindowViewModel model,
            PreferencesFile preferencesFile) {
        this.stage = stage;
        this.diagrams = diagrams;
        this.playback = playback;
        this.model = model;
        this.preferencesFile = preferencesFile;
        PreferencesFile.Loaded loaded = preferencesFile.load();
        this.preferences = loaded.preferences();
        loaded.note().ifPresent(note -> model.tell(dev.custody.desktop.bridge.Notice.information(note)));

        catalogue = new CatalogueViewModel(diagrams, this::open);
        centre = new StageViewModel(playback);
        transport = new TransportViewModel(playback);
        timeline = new TimelineViewModel(playback);
        catalogueView = new CatalogueView(catalogue);
        stageView = new StageView(centre);
        ledgerView = new LedgerView(new LedgerViewModel(playback));
        timelineView = new TimelineView(timeline);
        Parent root = Fxml.load(
                WindowView.class,
                List.of(
                        new WindowView(model),
                        catalogueView,
                        stageView,
                        ledgerView,
                        new TransportView(transport),
                        timelineView));
        scene = new Scene(root, preferences.width(), preferences.height());
        Theme.dress(scene);
        bindKeys();
        model.darkProperty().set(preferences.dark());
        model.darkProperty().subscribe(dark -> {
            Theme.setDark(scene, dark);
            preferences = preferences.withDark(dark);
        });
    }

    /** Shows the window with the diagram that was open last, or with the first, playing. */
    void show() {
        stage.setTitle("Custody");
        stage.setScene(scene);
        stage.setMinWidth(Math.min(LEAST_WIDTH, preferences.width()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, preferences.height()));
        stage.setMaximized(preferences.maximized());
        stage.setOnHidden(_ -> remember());
        diagrams.stream()
                .filter(d -> d.id().equals(preferences.diagram()))
                .findFirst()
                .or(() -> diagrams.stream().findFirst())
                .ifPresent(this::open);
        stage.show();
        stageView.focus();
    }

    /** Begins a run of that diagram. */
    void open(Diagram diagram) {
        playback.open(RunPlan.of(diagram, 1));
        catalogue.show(diagram);
        centre.show(diagram);
        preferences = preferences.withDiagram(diagram.id());
    }

    private void remember() {
        preferences = stage.isMaximized()
                ? preferences.withSize(preferences.width(), preferences.height(), true)
                : preferences.withSize(scene.getWidth(), scene.getHeight(), false);
        // The window is gone: there is nobody left to tell of a failure, and nothing is lost that matters.
        preferencesFile.save(preferences);
    }

    private void bindKeys() {
        new KeyMap()
                .always(KeyCode.F6, () -> walk(1))
                .always(KeyCode.F6, () -> walk(-1), KeyCombination.SHIFT_DOWN)
                .always(KeyCode.N, centre::sendOne, KeyCombination.SHORTCUT_DOWN)
                .key(KeyCode.ESCAPE, this::escape)
                .onTimeline(KeyCode.LEFT, transport::stepBack)
                .onTimeline(KeyCode.RIGHT, transport::stepForward)
                .key(KeyCode.HOME, transport::toStart)
                .key(KeyCode.END, transport::toEdge)
                .key(KeyCode.S, centre::sendOne)
                .key(KeyCode.B, centre::sendBurst)
                .key(KeyCode.I, centre::sendInvalid)
                .key(KeyCode.P, centre::sendPoison)
                .key(KeyCode.A, transport::followAction)
                .key(KeyCode.F, timeline::fit)
                .key(
                        KeyCode.T,
                        () -> model.darkProperty().set(!model.darkProperty().get()))
                .character("/", catalogueView::startSearch)
                .character(
                        "?",
                        () -> model.keysShownProperty()
                                .set(!model.keysShownProperty().get()))
                .character("+", transport::faster)
                .character("-", transport::slower)
                .install(scene, scene.lookup("#timeline"), transport::toggle);
    }

    private void escape() {
        model.keysShownProperty().set(false);
        model.dismiss();
    }

    private void walk(int by) {
        pane = Math.floorMod(pane + by, 4);
        switch (pane) {
            case 0 -> catalogueView.focus();
            case 1 -> stageView.focus();
            case 2 -> ledgerView.focus();
            default -> timelineView.focus();
        }
    }

    Scene scene() {
        return scene;
    }

    /** Ties the playback to JavaFX's clock. */
    Pulse pulse() {
        return new Pulse(playback::pulse);
    }
}

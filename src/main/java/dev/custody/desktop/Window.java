package dev.custody.desktop;

import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.catalogue.CatalogueView;
import dev.custody.desktop.catalogue.CatalogueViewModel;
import dev.custody.desktop.ledger.LedgerView;
import dev.custody.desktop.ledger.LedgerViewModel;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.stage.StageView;
import dev.custody.desktop.stage.StageViewModel;
import dev.custody.desktop.timeline.TimelineView;
import dev.custody.desktop.timeline.TimelineViewModel;
import dev.custody.desktop.transport.TransportView;
import dev.custody.desktop.transport.TransportViewModel;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.DiagramSource;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** One window: makes the view-models and the views, and ties them together. */
final class Window {
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    private static final long SEED = 1;

    private final Stage stage;
    private final List<Diagram> diagrams;
    private final Playback playback;
    private final WindowViewModel model;
    private Preferences preferences;

    private final CatalogueViewModel catalogue;
    private final StageViewModel centre;
    private final TransportViewModel transport;
    private final TimelineViewModel timeline;
    private final RunFileActions runFiles;
    private final CatalogueView catalogueView;
    private final StageView stageView;
    private final LedgerViewModel ledger;
    private final LedgerView ledgerView;
    private final TimelineView timelineView;
    private final Scene scene;

    Window(
            Stage stage,
            Catalogue builtIn,
            Playback playback,
            WindowViewModel model,
            RunFileDialogs dialogs,
            Preferences remembered) {
        this.stage = stage;
        this.diagrams = builtIn.diagrams();
        this.playback = playback;
        this.model = model;
        this.preferences = remembered;
        catalogue = new CatalogueViewModel(diagrams, this::open);
        centre = new StageViewModel(playback);
        transport = new TransportViewModel(playback);
        timeline = new TimelineViewModel(playback);
        ledger = new LedgerViewModel(playback);
        runFiles = new RunFileActions(
                playback, dialogs, DiagramSource.of(builtIn, new DiagramLoader()), this::open, model::tell);
        catalogueView = new CatalogueView(catalogue);
        stageView = new StageView(centre, new Actions());
        ledgerView = new LedgerView(ledger);
        timelineView = new TimelineView(timeline);
        SharedSelection.between(centre.selectedProperty(), ledger.selectedProperty());
        Parent root = Fxml.load(
                WindowView.class,
                List.of(
                        new WindowView(model),
                        catalogueView,
                        stageView,
                        ledgerView,
                        new TransportView(transport),
                        timelineView));
        // A window remembered from a larger screen, or larger than this one by default, must not hang over its edges.
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        scene = new Scene(
                root,
                Math.min(preferences.width(), screen.getWidth()),
                Math.min(preferences.height(), screen.getHeight()));
        Theme.dress(scene);
        bindKeys();
        model.darkProperty().set(preferences.dark());
        model.darkProperty().subscribe(dark -> Theme.setDark(scene, dark));
    }

    /** Shows the window with the diagram that was open last, or with the first, playing. */
    void show() {
        stage.setTitle("Custody");
        stage.setScene(scene);
        stage.setMinWidth(Math.min(LEAST_WIDTH, scene.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, scene.getHeight()));
        stage.setMaximized(preferences.maximized());
        diagrams.stream()
                .filter(d -> d.id().equals(preferences.diagram()))
                .findFirst()
                .or(() -> diagrams.stream().findFirst())
                .ifPresent(this::open);
        stage.show();
        timelineView.focus();
    }

    /** Begins a run of a diagram of the catalogue. */
    void open(Diagram diagram) {
        runFiles.opensFromCatalogue();
        open(RunPlan.of(diagram, SEED));
    }

    /** Begins a run. */
    void open(RunPlan plan) {
        ledger.selectedProperty().set(null);
        centre.show(plan.diagram());
        catalogue.show(plan.diagram());
        timeline.fit();
        playback.open(plan);
    }

    /** What to remember of it for the next start. */
    Preferences preferences() {
        String diagram = playback.planSoFar().map(plan -> plan.diagram().id()).orElse("");
        Preferences now = preferences.withDark(model.darkProperty().get()).withDiagram(diagram);
        return stage.isMaximized()
                ? now.withSize(now.width(), now.height(), true)
                : now.withSize(scene.getWidth(), scene.getHeight(), false);
    }

    /** Gives everything its style and its place now, where no pulse does it. */
    void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    Scene scene() {
        return scene;
    }

    private void bindKeys() {
        Actions actions = new Actions();
        PaneWalk panes =
                new PaneWalk(List.of(catalogueView::focus, stageView::focus, ledgerView::focus, timelineView::focus));
        new KeyMap()
                .always(KeyCode.F6, panes::next)
                .always(KeyCode.F6, panes::previous, KeyCombination.SHIFT_DOWN)
                .always(KeyCode.N, centre::sendOne, KeyCombination.SHORTCUT_DOWN)
                .always(KeyCode.S, actions::save, KeyCombination.SHORTCUT_DOWN)
                .always(KeyCode.O, actions::open, KeyCombination.SHORTCUT_DOWN)
                .key(KeyCode.ESCAPE, this::escape)
                .onTimeline(KeyCode.LEFT, transport::stepBack)
                .onTimeline(KeyCode.RIGHT, transport::stepForward)
                .key(KeyCode.HOME, transport::toStart)
                .key(KeyCode.END, transport::toEdge)
                .key(KeyCode.S, centre::sendOne)
                .key(KeyCode.B, centre::sendBurst)
                .key(KeyCode.I, centre::sendInvalid)
                .key(KeyCode.P, centre::sendPoison)
                .key(KeyCode.K, centre::toggleFault)
                .key(KeyCode.A, transport::followAction)
                .key(KeyCode.F, timeline::fit)
                .key(KeyCode.T, actions::switchTheme)
                .character("/", catalogueView::startSearch)
                .character("?", actions::showKeys)
                .character("+", transport::faster)
                .character("-", transport::slower)
                .install(scene, scene.lookup("#timeline"), transport::toggle);
    }

    private void escape() {
        model.keysShownProperty().set(false);
        model.dismiss();
    }

    /** What buttons and keys do that concern the whole window. */
    private final class Actions implements StageView.WindowActions {
        @Override
        public void open() {
            runFiles.open();
        }

        @Override
        public void save() {
            runFiles.save();
        }

        @Override
        public void switchTheme() {
            model.darkProperty().set(!model.darkProperty().get());
        }

        @Override
        public void showKeys() {
            model.keysShownProperty().set(!model.keysShownProperty().get());
        }
    }
}

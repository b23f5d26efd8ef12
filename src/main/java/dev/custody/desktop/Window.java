package dev.custody.desktop;

import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.KeyMap;
import dev.custody.desktop.action.KeyNames;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.export.Export;
import dev.custody.desktop.invite.Invite;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.PaneType;
import dev.custody.desktop.pane.PanesModel;
import dev.custody.desktop.pane.Place;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.present.Presenting;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.desktop.timeline.BranchesViewModel;
import dev.custody.desktop.timeline.TimelineView;
import dev.custody.desktop.timeline.TimelineViewModel;
import dev.custody.desktop.transport.TransportView;
import dev.custody.desktop.transport.TransportViewModel;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.story.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** One window: makes what its panels share, puts them into their docks, and ties actions to keys. */
final class Window {
    private static final double LEAST_WIDTH = 980;
    private static final double LEAST_HEIGHT = 600;
    /** So many pulses go by until the diagram is on the screen. */
    private static final int PULSES_OF_THE_DIAGRAM = 4;

    private final Stage stage;
    private final Playback playback;
    private final PreferencesModel preferences;
    private final WindowLooks looks;
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(new Selection.None());
    private final Actions actions;
    private final PanesModel panes = new PanesModel(Panes.ALL);
    private final Docks docks;
    private final RunFileActions runFiles;
    private final OpenRuns runs;
    private final OnStage onStage;
    private final Presenting presenting;
    private final TimelineView timeline;
    private final Overlays overlays;
    private final CatalogueRoom catalogue;
    private final Invite invite;
    private final Scene scene;

    Window(
            Stage stage,
            Catalogue builtIn,
            Playback playback,
            WindowViewModel model,
            Outside outside,
            PreferencesModel preferences,
            Language language) {
        this.stage = stage;
        this.playback = playback;
        this.preferences = preferences;
        actions = new Actions(new KeyNames(language));
        Theme.wearBelow();
        Texts texts = language.texts(Window.class);
        DiagramSource diagrams = DiagramSource.of(builtIn, new DiagramLoader());
        runFiles = new RunFileActions(playback, outside, diagrams, this::open, this::open, model.notices(), texts);
        LeftRuns left = new LeftRuns(playback, runFiles, actions, model.notices(), texts);
        runs = new OpenRuns(
                builtIn, playback, selection, () -> preferences.get().speed(), runFiles, left);
        left.addAction(runs::resume);
        stage.titleProperty()
                .bind(WindowTitle.of(
                        runs.diagramProperty(),
                        runFiles.openFile(),
                        playback.branching().unsavedProperty(),
                        texts));
        TimelineViewModel timelineModel = new TimelineViewModel(playback);
        Desk desk = new Desk(
                playback,
                timelineModel,
                selection,
                runs,
                new BuiltInStories(diagrams, playback, this::present, model::tell),
                actions,
                language,
                model::tell,
                panes,
                preferences);

        TransportViewModel transport = new TransportViewModel(playback, language.texts(TransportViewModel.class));
        runs.diagramProperty().subscribe(timelineModel::fit);
        WindowActions windowActions = new WindowActions(actions, texts);
        windowActions.addTime(transport, timelineModel);
        BranchesViewModel branches = new BranchesViewModel(playback);
        TravelActions travel = new TravelActions(actions, texts, playback);
        travel.addUndo();
        travel.addJumps(selection);
        travel.addBranches(branches);
        windowActions.addPanes(panes, language, this::walkTo);
        windowActions.addInspect(this::inspect);
        WindowView view = new WindowView(actions);
        docks = new Docks(desk, view, preferences.get().panels());
        Comparing comparing = new Comparing(docks, runs);
        windowActions.addCompare(comparing.hasRemedy(), comparing::withRemedy);
        windowActions.addFiles(runFiles);
        windowActions.addWindow(
                model, preferences::switchTheme, new PaneWalk(this::stops, this::focused), this::escape);

        new PictureActions(playback, outside, preferences, language, model.notices(), docks::sight).addActions(actions);
        overlays = new Overlays(desk, model, view, docks, comparing::with, texts, runFiles, outside);
        overlays.addActions();
        invite = new Invite(desk);
        overlays.show(invite);
        overlays.show(new Export(
                desk,
                runFiles::runSoFar,
                outside.dialogs()::askForFolder,
                outside.dialogs()::lastFolder,
                outside.viewer()));
        timeline = new TimelineView(timelineModel, branches, actions, language.texts(TimelineView.class));
        Node strip = timeline.node();
        view.setBottom(new TransportView(transport, actions, language.texts(TransportView.class)).node(), strip);
        view.addUsualTools();

        new TourStrip(runs, playback, preferences, language, view).addActions(actions);

        Magnified magnified = new Magnified(view.node());
        scene = WindowPlacing.scene(magnified, preferences.get().window());
        looks = new WindowLooks(scene, magnified, preferences);
        catalogue = new CatalogueRoom(panes, magnified.crampedProperty(), magnified.narrowProperty());
        view.addSideTool("pane-catalogue", "icon-side", panes.openAt(Place.LEFT).map(Optional::isEmpty));
        onStage = new OnStage(desk, invite);
        presenting = new Presenting(desk, onStage.house(stage, looks));
        presenting.addActions();
        view.addTools(view.named("present", "icon-present"));
        new SettingsDrawer(model, preferences, playback, language, view, scene);
        overlays.takeFiles(scene);
        overlays.takeEscape(scene);
        new KeyMap(actions).install(scene, strip.lookup("#timeline"), transport::toggle);
    }

    /** Shows the window with the diagram that was open last, or with the first, playing. */
    void show() {
        docks.wake();
        appear();
        runFiles.kept().offer();
    }

    /**
     * The same, the diagram first: it plays and can be used while the panels beside it are made, one in a pulse.
     *
     * @param seen run when the diagram is seen
     * @param whole run when all is there
     */
    void showDiagramFirst(Runnable seen, Runnable whole) {
        docks.wakeDiagram();
        appear();
        List<Runnable> rest = new ArrayList<>(Collections.nCopies(PULSES_OF_THE_DIAGRAM, () -> {}));
        rest.add(seen);
        rest.addAll(docks.wakeTheRest());
        rest.add(runFiles.kept()::offer);
        // The window manager has put its frame around it by now.
        rest.add(() -> WindowPlacing.fit(stage, preferences.get().window()));
        rest.add(whole);
        Pulse.inTurn(rest);
    }

    private void appear() {
        stage.setScene(scene);
        WindowPlacing.place(stage, preferences.get().window());
        looks.limit(stage, LEAST_WIDTH, LEAST_HEIGHT);
        open(runs.remembered(preferences.get().diagram()));
        stage.show();
        timeline.focus();
    }

    /** Begins a run of a diagram of the catalogue. */
    void open(Diagram diagram) {
        runs.open(diagram);
    }

    /** Begins a run. */
    void open(RunPlan plan) {
        runs.open(plan);
    }

    /** Opens a run, a scenario or a diagram, whichever the file is, and says so if it is none. */
    void open(Path file) {
        runFiles.open(file);
    }

    /** Opens a scenario: its run stands before the first beat. */
    void open(Scenario scenario) {
        presenting.offer(scenario);
    }

    /** What a presentation gets of this window. */
    OnStage onStage() {
        return onStage;
    }

    private void present(Scenario builtIn) {
        runFiles.cameFrom(builtIn.plan().diagram(), Optional.empty());
        presenting.open(builtIn);
        presenting.fromStart();
    }

    /** Does an action, as its key does. */
    void act(String id) {
        actions.get(id).run();
    }

    /** Selects something, as a click on it does. */
    void select(Selection what) {
        selection.set(what);
    }

    /** Puts where it is and what it shows into the preferences, for the next start, and keeps what is not saved. */
    void remember() {
        runFiles.kept().keep();
        String diagram = playback.planSoFar().map(plan -> plan.diagram().id()).orElse("");
        preferences.change(before -> before.withDiagram(diagram)
                .withPanels(docks.panels(before.panels(), catalogue::wanted))
                .withWindow(WindowPlacing.of(stage, scene, before.window())));
    }

    Invite invite() {
        return invite;
    }

    /** Lets go of what lives outside of the window. */
    void close() {
        invite.close();
    }

    /** Gives everything its style and its place now, where no pulse does it. */
    void layOut() {
        docks.wake();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** All that can be done in it. */
    Actions actions() {
        return actions;
    }

    Scene scene() {
        return scene;
    }

    /** What the focus walks through: the panels that are seen, and the timeline. */
    private List<PaneWalk.Stop> stops() {
        List<PaneWalk.Stop> stops = docks.stops();
        stops.add(new PaneWalk.Stop(timeline.node(), timeline::focus));
        return stops;
    }

    private @Nullable Node focused() {
        return scene.getFocusOwner();
    }

    private void walkTo(PaneType type) {
        if (docks.walkTo(type, scene.getFocusOwner())) {
            timeline.focus();
        }
    }

    private void inspect() {
        docks.show("inspector");
    }

    private void escape() {
        if (!overlays.putAway()) {
            selection.set(new Selection.None());
        }
    }
}

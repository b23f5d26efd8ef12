package dev.custody.desktop;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Action.Group;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.Runs;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.desktop.tour.TourView;
import dev.custody.desktop.tour.TourViewModel;
import dev.custody.diagram.Diagram;
import dev.custody.engine.RunPlan;
import dev.custody.sink.heap.HeapSinks;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** The tour through the window. Its strip is made when it is first taken. */
final class TourStrip {
    private final Runs runs;
    private final TourViewModel model;
    private final Texts texts;
    private final WindowView view;
    private @Nullable Parent strip;

    TourStrip(Runs runs, Playback playback, PreferencesModel preferences, Language language, WindowView view) {
        this.runs = runs;
        this.view = view;
        texts = language.texts(TourView.class);
        model = new TourViewModel(playback, this::open, () -> preferences.change(Preferences::withTourSeen), texts);
        model.shownProperty().subscribe(this::show);
    }

    void addActions(Actions actions) {
        actions.add(Action.of("tour", Group.WINDOW, texts, model::start));
        actions.add(Action.of("tour-next", Group.WINDOW, texts, model::next, Chord.always(KeyCode.F8))
                .when(model.shownProperty()));
        actions.add(Action.of(
                        "tour-skip",
                        Group.WINDOW,
                        texts,
                        model::skip,
                        Chord.always(KeyCode.F8, KeyCombination.SHIFT_DOWN))
                .when(model.shownProperty()));
    }

    private RunPlan open() {
        Diagram diagram = runs.catalogue().stream()
                .filter(each -> each.id().equals(FirstTour.DIAGRAM))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no diagram " + FirstTour.DIAGRAM));
        RunPlan plan = FirstTour.plan(diagram, new HeapSinks());
        runs.open(plan);
        return plan;
    }

    private void show(boolean shown) {
        Parent seen = strip;
        if (shown && seen == null) {
            seen = Fxml.load(new TourView(model), texts);
            strip = seen;
            view.addStrip(seen);
        }
        if (seen != null) {
            seen.setVisible(shown);
        }
    }
}

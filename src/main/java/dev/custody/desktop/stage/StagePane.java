package dev.custody.desktop.stage;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Action.Group;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.canvas.CanvasSight;
import dev.custody.desktop.canvas.DiagramCanvas;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.prefs.SavedPlaces;
import dev.custody.desktop.text.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The diagram that lives, as a panel. */
public final class StagePane implements Pane {
    private final StageView controller;
    private final Parent view;

    public StagePane(Desk desk) {
        Texts texts = desk.language().texts(StagePane.class);
        StageViewModel model = new StageViewModel(desk.playback(), desk.selection(), texts);
        desk.runs().diagramProperty().subscribe(diagram -> {
            if (diagram != null) {
                model.show(diagram);
            }
        });
        Actions actions = desk.actions();
        actions.add(Action.of(
                "send-one",
                Group.RUN,
                texts,
                model::sendOne,
                Chord.anywhere(KeyCode.S),
                Chord.always(KeyCode.N, KeyCombination.SHORTCUT_DOWN)));
        actions.add(Action.of("send-burst", Group.RUN, texts, model::sendBurst, Chord.anywhere(KeyCode.B)));
        actions.add(Action.of("send-invalid", Group.RUN, texts, model::sendInvalid, Chord.anywhere(KeyCode.I)));
        actions.add(Action.of("send-poison", Group.RUN, texts, model::sendPoison, Chord.anywhere(KeyCode.P)));
        actions.add(Action.of("send-late", Group.RUN, texts, model::sendLate, Chord.anywhere(KeyCode.L)));
        actions.add(Action.of("toggle-fault", Group.RUN, texts, model::toggleFault, Chord.anywhere(KeyCode.K))
                .named(Bindings.createStringBinding(
                        () -> model.faultTextProperty().get().isEmpty()
                                ? texts.of("action.toggle-fault")
                                : model.faultTextProperty().get(),
                        model.faultTextProperty())));
        DiagramCanvas canvas = new DiagramCanvas(new SavedPlaces(desk.preferences()), desk.language());
        desk.preferences().reducedMotion().subscribe(canvas.reducedMotionProperty()::set);
        canvas.setNames(desk.playback().authorship()::nameOf);
        controller = new StageView(model, actions, canvas, new StageCanvasActions(actions, texts));
        view = controller.node();
    }

    /** What the diagram shows now, for a picture of it; empty before anything goes on. */
    public Optional<CanvasSight> sight() {
        return controller.sight();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void focus() {
        controller.focus();
    }
}

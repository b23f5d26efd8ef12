package dev.custody.desktop.map;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Action.Group;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.text.Texts;
import dev.custody.sink.heap.HeapSinks;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The guarantee map, as a panel. */
public final class MapPane implements Pane {
    private final MapView controller;
    private final Parent view;

    public MapPane(Desk desk) {
        Texts texts = desk.language().texts(MapPane.class);
        MapViewModel model = new MapViewModel(desk, HeapSinks::new, System::nanoTime);
        desk.actions()
                .add(Action.of(
                                "explore",
                                Group.RUN,
                                texts,
                                model::explore,
                                Chord.always(KeyCode.E, KeyCombination.SHORTCUT_DOWN))
                        .when(model.canExploreProperty()));
        desk.actions()
                .add(Action.of("cancel-explore", Group.RUN, texts, model::cancel)
                        .when(model.searchingProperty()));
        desk.actions()
                .add(Action.of("play-witness", Group.RUN, texts, model::play).when(model.playableProperty()));
        controller = new MapView(model, desk.actions(), texts);
        view = Fxml.load(controller, texts);
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

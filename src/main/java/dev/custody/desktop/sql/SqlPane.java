package dev.custody.desktop.sql;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Action.Group;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.pane.Clip;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.text.Texts;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** Queries as a panel. */
public final class SqlPane implements Pane {
    private final SqlViewModel model;
    private final SqlView controller;
    private final Parent view;

    public SqlPane(Desk desk) {
        this(desk, Clip.ofSystem());
    }

    SqlPane(Desk desk, Clip clip) {
        Texts texts = desk.language().texts(SqlPane.class);
        model = new SqlViewModel(desk.playback(), desk.selection(), texts, System::nanoTime);
        controller = new SqlView(model, texts, desk.actions(), clip);
        desk.actions()
                .add(Action.of(
                                "run-query",
                                Group.PANES,
                                texts,
                                model::run,
                                Chord.always(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN))
                        .when(model.canRunProperty()));
        desk.actions()
                .add(Action.of("copy-rows", Group.PANES, texts, controller::copy)
                        .when(model.canCopyProperty()));
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

    @Override
    public void shown(boolean seen) {
        model.setSeen(seen);
    }
}

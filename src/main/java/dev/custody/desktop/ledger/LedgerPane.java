package dev.custody.desktop.ledger;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Action.Group;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.pane.Clip;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The ledger as a panel. */
public final class LedgerPane implements Pane {
    private final LedgerViewModel model;
    private final LedgerView controller;
    private final Parent view;

    public LedgerPane(Desk desk) {
        this(desk, Clip.ofSystem());
    }

    LedgerPane(Desk desk, Clip clip) {
        Texts texts = desk.language().texts(LedgerPane.class);
        model = new LedgerViewModel(desk.playback(), desk.selection(), texts);
        controller = new LedgerView(model, desk.actions(), texts);
        Actions actions = desk.actions();
        actions.add(Action.of(
                "find-message",
                Group.PANES,
                texts,
                () -> {
                    if (desk.panes().has("ledger")) {
                        desk.panes().show("ledger");
                    }
                    controller.search();
                },
                Chord.anywhere(KeyCode.F, KeyCombination.SHORTCUT_DOWN)));
        actions.add(Action.of("all-messages", Group.PANES, texts, model::showAll)
                .when(Bindings.createBooleanBinding(
                        () -> model.queryProperty().get().filters(), model.queryProperty())));
        actions.add(Action.of("sort-messages", Group.PANES, texts, model::sortByNext));
        actions.add(Action.of("copy-messages", Group.PANES, texts, () -> {
                    clip.put(model.csv());
                    controller.copied();
                })
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

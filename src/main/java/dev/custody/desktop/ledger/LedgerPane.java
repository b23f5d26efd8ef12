package dev.custody.desktop.ledger;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.text.Texts;
import javafx.scene.Parent;

/** The ledger as a panel. */
public final class LedgerPane implements Pane {
    private final LedgerViewModel model;
    private final LedgerView controller;
    private final Parent view;

    public LedgerPane(Desk desk) {
        Texts texts = desk.language().texts(LedgerPane.class);
        model = new LedgerViewModel(desk.playback(), desk.selection());
        controller = new LedgerView(model, () -> desk.actions().find("inspect").ifPresent(Action::run), texts);
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

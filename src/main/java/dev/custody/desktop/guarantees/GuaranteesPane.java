package dev.custody.desktop.guarantees;

import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.text.Texts;
import javafx.scene.Parent;

/** What the diagram claims and risks, as a panel. */
public final class GuaranteesPane implements Pane {
    private final GuaranteesViewModel model;
    private final GuaranteesView controller;
    private final Parent view;

    public GuaranteesPane(Desk desk) {
        Texts texts = desk.language().texts(GuaranteesPane.class);
        model = new GuaranteesViewModel(desk.playback(), desk.selection(), texts);
        controller = new GuaranteesView(model, texts);
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

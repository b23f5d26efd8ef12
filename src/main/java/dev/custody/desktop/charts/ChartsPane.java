package dev.custody.desktop.charts;

import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.text.Texts;
import javafx.scene.Parent;

/** Figures of the run over time, as a panel. */
public final class ChartsPane implements Pane {
    private final ChartsViewModel model;
    private final ChartsView controller;
    private final Parent view;

    public ChartsPane(Desk desk) {
        Texts texts = desk.language().texts(ChartsPane.class);
        model = new ChartsViewModel(desk, texts);
        controller = new ChartsView(model);
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

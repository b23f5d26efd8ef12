package dev.custody.desktop.inspector;

import dev.custody.desktop.canvas.Deeds;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.text.Texts;
import javafx.scene.Parent;

/** All about what is selected, as a panel. */
public final class InspectorPane implements Pane {
    private final InspectorViewModel model;
    private final InspectorView controller;
    private final Parent view;

    public InspectorPane(Desk desk) {
        Texts texts = desk.language().texts(InspectorPane.class);
        model = new InspectorViewModel(desk.playback(), desk.selection(), desk.runs(), texts);
        controller = new InspectorView(model, texts, desk.language().texts(Deeds.class));
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

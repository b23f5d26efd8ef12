package dev.custody.desktop.advise;

import dev.custody.advise.Advisor;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.text.Texts;
import javafx.scene.Parent;

/** The advisor, as a panel. */
public final class AdvisePane implements Pane {
    private final AdviseViewModel model;
    private final AdviseView controller;
    private final Parent view;

    public AdvisePane(Desk desk) {
        Texts texts = desk.language().texts(AdvisePane.class);
        model = new AdviseViewModel(
                Advisor.builtIn(),
                desk.runs(),
                desk.stories(),
                () -> desk.panes().show("stage"),
                texts);
        controller = new AdviseView(model, texts);
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
        if (seen) {
            model.readStories();
        }
    }
}

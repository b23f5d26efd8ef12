package dev.custody.desktop.transcript;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.pane.Clip;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.text.Texts;
import dev.custody.transcript.Words;
import javafx.scene.Parent;

/** The transcript as a panel. */
public final class TranscriptPane implements Pane {
    private final TranscriptViewModel model;
    private final TranscriptView controller;
    private final Parent view;

    public TranscriptPane(Desk desk) {
        this(desk, Clip.ofSystem());
    }

    TranscriptPane(Desk desk, Clip clip) {
        Texts texts = desk.language().texts(TranscriptPane.class);
        model = new TranscriptViewModel(
                desk.playback(),
                desk.selection(),
                new Words(desk.language().locale()),
                desk.language().numbers());
        controller = new TranscriptView(model, texts, desk.actions(), clip);
        desk.actions()
                .add(Action.of("copy-transcript", Action.Group.PANES, texts, controller::copy)
                        .when(model.seenProperty()));
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

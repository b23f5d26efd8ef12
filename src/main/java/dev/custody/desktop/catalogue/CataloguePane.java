package dev.custody.desktop.catalogue;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.text.Texts;
import javafx.scene.Parent;

/** The catalogue as a panel. */
public final class CataloguePane implements Pane {
    private final CatalogueView controller;
    private final Parent view;

    public CataloguePane(Desk desk) {
        Texts texts = desk.language().texts(CataloguePane.class);
        CatalogueViewModel model = new CatalogueViewModel(desk.runs().catalogue(), desk.runs()::open, desk.stories());
        desk.runs().diagramProperty().subscribe(diagram -> {
            if (diagram != null) {
                model.show(diagram);
            }
        });
        controller = new CatalogueView(model, texts);
        view = Fxml.load(controller, texts);
        desk.actions()
                .add(Action.of(
                        "search-catalogue",
                        Action.Group.PANES,
                        texts,
                        () -> {
                            desk.panes().show("catalogue");
                            controller.startSearch();
                        },
                        Chord.written("/")));
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

package dev.custody.desktop.pane;

import dev.custody.desktop.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads views whose controllers are made already: a controller gets what it needs by its constructor. */
public final class Fxml {
    private Fxml() {}

    /** Loads the FXML that has the controller's name and lies beside it; its texts are those of the package. */
    public static Parent load(Object controller, Texts texts) {
        Class<?> view = controller.getClass();
        FXMLLoader loader = new FXMLLoader(view.getResource(view.getSimpleName() + ".fxml"), texts.bundle());
        loader.setControllerFactory(_ -> controller);
        try {
            return loader.load();
        } catch (IOException failure) {
            throw new UncheckedIOException("the view " + view.getSimpleName() + " is broken", failure);
        }
    }
}

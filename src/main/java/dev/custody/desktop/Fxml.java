package dev.custody.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads views whose controllers are made already: a controller gets what it needs by its constructor. */
final class Fxml {
    private Fxml() {}

    /**
     * Loads the FXML beside {@code view}.
     *
     * @param controllers the view's own, and those of the views that it includes
     */
    static Parent load(Class<?> view, List<Object> controllers) {
        FXMLLoader loader = new FXMLLoader(view.getResource(view.getSimpleName() + ".fxml"));
        loader.setControllerFactory(type -> controllers.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no controller for " + type)));
        try {
            return loader.load();
        } catch (IOException failure) {
            throw new UncheckedIOException("the view " + view.getSimpleName() + " is broken", failure);
        }
    }
}

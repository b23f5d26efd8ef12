package dev.custody.bench;

import dev.custody.desktop.StartSign;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * A JavaFX program that does nothing at all: what {@link StartBench} compares the start of Custody with. Its arguments are the size
 * of its window, in pixels: who paints more takes longer.
 */
public final class EmptyWindow extends Application {
    @Override
    public void start(Stage stage) {
        List<String> size = getParameters().getRaw();
        stage.setScene(new Scene(new StackPane(), Double.parseDouble(size.get(0)), Double.parseDouble(size.get(1))));
        stage.show();
        StartSign.give(() -> true);
    }

    /** See the class. */
    public static void main(String[] arguments) {
        launch(arguments);
    }
}

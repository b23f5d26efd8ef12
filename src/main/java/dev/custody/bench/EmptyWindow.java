package dev.custody.bench;

import dev.custody.desktop.StartSign;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A JavaFX program that does nothing at all: what {@link StartBench} compares the start of Custody with. */
public final class EmptyWindow extends Application {
    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(), 640, 480));
        stage.show();
        StartSign.give(() -> true);
    }

    /** See the class. */
    public static void main(String[] arguments) {
        launch(arguments);
    }
}

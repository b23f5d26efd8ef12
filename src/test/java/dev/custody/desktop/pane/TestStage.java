package dev.custody.desktop.pane;

import dev.custody.desktop.canvas.DiagramCanvas;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The stage that TestFX has for all test classes together. */
public final class TestStage {
    private TestStage() {}

    /**
     * Shows a scene on it, in the scene's own size: it would keep the size that it had in the last class.
     *
     * @param sheets the style sheets that the scene needs
     */
    public static void show(Stage stage, Scene scene, String... sheets) {
        for (String sheet : sheets) {
            scene.getStylesheets()
                    .add(DiagramCanvas.class.getResource("/styles/" + sheet).toExternalForm());
        }
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setWidth(scene.getWidth());
        stage.setHeight(scene.getHeight());
        stage.setScene(scene);
        stage.show();
    }
}

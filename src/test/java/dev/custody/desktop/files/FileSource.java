package dev.custody.desktop.files;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** What a file manager does, in a process of its own: a square in the corner of the screen from which a file can be dragged. */
public final class FileSource extends Application {
    private static final int SIZE = 120;
    /** Printed when the file can be dragged. */
    public static final String READY = "take it";
    /** Printed when somebody took it, with how. */
    public static final String TAKEN = "taken: ";

    @Override
    public void start(Stage stage) {
        Path file = Path.of(getParameters().getRaw().getFirst());
        Label icon = new Label(String.valueOf(file.getFileName()));
        icon.setMinSize(SIZE, SIZE);
        icon.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            icon.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        icon.setOnDragDone(event -> System.out.println(TAKEN + event.getTransferMode()));
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setScene(new Scene(icon, SIZE, SIZE));
        stage.setX(0);
        stage.setY(0);
        stage.setOnShown(_ -> System.out.println(READY));
        stage.show();
    }

    /** @param arguments the file */
    public static void main(String[] arguments) {
        launch(arguments);
    }
}

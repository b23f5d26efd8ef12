package dev.custody.desktop.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets run and diagram files be dropped anywhere on a window. */
public final class FileDrop {
    private final Consumer<List<Path>> dropped;

    /** @param dropped gets the files; there is at least one that may be ours */
    public FileDrop(Consumer<List<Path>> dropped) {
        this.dropped = dropped;
    }

    /** @param hint is seen while such a file is over the window */
    public void install(Scene scene, Node hint) {
        hint.setVisible(false);
        hint.setMouseTransparent(true);
        scene.setOnDragOver(event -> {
            if (accepts(files(event))) {
                event.acceptTransferModes(TransferMode.COPY);
                hint.setVisible(true);
                event.consume();
            }
        });
        scene.setOnDragExited(_ -> hint.setVisible(false));
        scene.setOnDragDropped(event -> {
            List<Path> files = files(event);
            boolean ours = accepts(files);
            event.setDropCompleted(ours);
            event.consume();
            if (ours) {
                dropped.accept(files);
            }
        });
    }

    /** Whether one of them may be a run or a diagram, by its name. */
    static boolean accepts(List<Path> files) {
        return files.stream()
                .anyMatch(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".json"));
    }

    private static List<Path> files(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .map(java.io.File::toPath)
                .toList();
    }
}

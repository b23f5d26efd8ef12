package dev.custody.desktop.canvas;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Nature;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.layout.Neighbours.Direction;
import dev.custody.layout.Point;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.text.Font;

/** Takes pictures of zoomed, panned and rearranged diagrams, to be looked at: {@code ViewPictures FOLDER}. */
public final class ViewPictures {
    private final File folder;
    private final Catalogue catalogue = new Catalogue(new DiagramLoader());

    private ViewPictures(File folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        File folder = new File(args[0]);
        Files.createDirectories(folder.toPath());
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                new ViewPictures(folder).all();
                done.complete(null);
            } catch (Throwable problem) {
                done.completeExceptionally(problem);
            }
        });
        try {
            done.get();
        } finally {
            Platform.exit();
        }
    }

    private void all() throws IOException {
        for (String weight : new String[] {"Regular", "Bold"}) {
            Font.loadFont(
                    Path.of("styles/fonts/InterTabular-" + weight + ".otf")
                            .toUri()
                            .toString(),
                    12);
        }
        for (boolean dark : new boolean[] {false, true}) {
            looks(dark);
        }
        for (String id : catalogue.ids()) {
            large(id);
        }
    }

    private Studio busy(String id, int width, int height, boolean dark) throws IOException {
        Studio studio = new Studio(folder, width, height, dark, catalogue.diagram(id), 7);
        ComponentId client = new ComponentId("client");
        studio.time(1_000_000);
        if (catalogue.diagram(id).find(client).isPresent()) {
            studio.give(new Command.Send(client, Nature.VALID, 9));
        }
        return studio.time(1_600_000).between().linger(0.5);
    }

    private void looks(boolean dark) throws IOException {
        Studio studio = busy("outbox", 900, 560, dark);
        DiagramCanvas canvas = studio.canvas();
        studio.give(new Command.Kill(new ComponentId("relay"), -1)).linger(2).shoot("1-home");
        canvas.zoomIn();
        canvas.zoomIn();
        canvas.zoomIn();
        canvas.pan(Direction.RIGHT);
        studio.linger(0.1).shoot("2-closer-in-motion");
        canvas.settle();
        studio.shoot("3-closer");
        for (int i = 0; i < 5; i++) {
            canvas.zoomIn();
        }
        canvas.settle();
        studio.shoot("4-close");
        for (int i = 0; i < 20; i++) {
            canvas.zoomOut();
        }
        canvas.settle();
        studio.shoot("5-far");
        canvas.fit();
        canvas.settle();
        canvas.move(new ComponentId("relay"), canvas.fitted().home().worldAt(450, 480));
        canvas.selectionProperty().set(new Selection.OfComponent(new ComponentId("relay")));
        studio.linger(0.1).shoot("6-dragged");
        canvas.move(new ComponentId("relay"), new Point(2_400, 300));
        canvas.keepPlace(new ComponentId("relay"));
        studio.linger(0.1).shoot("7-dragged-away");
        canvas.fit();
        canvas.settle();
        studio.linger(0.1).shoot("8-fitted-again");
    }

    private void large(String id) throws IOException {
        busy(id, 3000, 1500, false).shoot("large-" + id);
    }
}

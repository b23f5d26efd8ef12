package dev.custody.desktop.canvas;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.scene.Look;
import dev.custody.scene.Looks;
import dev.custody.scene.Scene;
import dev.custody.scene.Story;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.Nature;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent.JobEnd;
import dev.custody.trace.TraceEvent.LossReason;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javax.imageio.ImageIO;

/** Writes pictures of the canvas into a folder, for people to look at: {@code Pictures FOLDER [WIDTHxHEIGHT]}. */
public final class Pictures {
    private final File folder;
    private final int width;
    private final int height;

    private Pictures(File folder, int width, int height) {
        this.folder = folder;
        this.width = width;
        this.height = height;
    }

    public static void main(String[] args) throws Exception {
        File folder = new File(args[0]);
        Files.createDirectories(folder.toPath());
        String[] size = (args.length > 1 ? args[1] : "740x560").split("x", -1);
        Pictures pictures = new Pictures(folder, Integer.parseInt(size[0]), Integer.parseInt(size[1]));
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                pictures.all();
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

    private void all() throws Exception {
        for (String weight : new String[] {"Regular", "Bold"}) {
            Path font = Path.of("styles/fonts/InterTabular-" + weight + ".otf");
            if (Files.exists(font)) {
                Font.loadFont(font.toUri().toString(), 12);
            }
        }
        Catalogue catalogue = new Catalogue(new DiagramLoader());
        for (boolean dark : new boolean[] {false, true}) {
            shoot(catalogue.diagram("building-blocks"), blocks(), "blocks", dark, m -> null);
            shoot(
                    catalogue.diagram("building-blocks"),
                    trouble(),
                    "trouble",
                    dark,
                    m -> m.number() == 9 || m.number() == 14 ? Look.LOST : null);
            shoot(catalogue.diagram("outbox"), new Story(), "outbox", dark, m -> null);
            shoot(catalogue.diagram("queue-worker"), new Story(), "queue-worker", dark, m -> null);
            shoot(catalogue.diagram("sync-api"), new Story(), "sync-api", dark, m -> null);
        }
    }

    private static Story blocks() {
        Story s = new Story().at(0);
        for (int i = 1; i <= 24; i++) {
            s.created(i, "client", i == 6 ? Nature.INVALID : i == 9 ? Nature.POISON : Nature.VALID);
        }
        for (int i = 1; i <= 3; i++) {
            s.opened("database", i, 90).inserted("database", "orders", i, i, i).committed("database", i);
            s.receipt(i, "client", Receipt.ACCEPTED);
        }
        s.receipt(20, "client", Receipt.REJECTED).receipt(21, "client", Receipt.IN_DOUBT);
        s.receipt(4, "client", Receipt.ACCEPTED).opened("database", 9, 1).inserted("database", "orders", 4, 4, 9);
        for (int i = 4; i < 14; i++) {
            s.stored("queue", "", i, i).receipt(i, "client", Receipt.ACCEPTED);
        }
        s.at(1_000_000);
        s.leased("queue", "", 4, 4, 1, 1_000_000, "worker").leased("queue", "", 5, 5, 2, 400_000, "worker");
        s.job(1, "worker", 0, 4).step(1, "1", "insert");
        s.job(2, "service", 0, 15).step(2, "0", "validate");
        s.job(3, "service", 0, 16).step(3, "1", "enqueue");
        s.job(4, "service", 0, 17).step(4, "1", "enqueue");
        s.at(1_390_000);
        s.hop(HopKind.REQUEST, "client", "service", 20_000, 18);
        s.jobHop(HopKind.ENQUEUE, "service", "queue", 3, 20_000, 16);
        s.jobHop(HopKind.ANSWER, "queue", "service", 4, 20_000, 17);
        s.hop(HopKind.DELIVERY, "queue", "worker", 20_000, 5);
        s.at(1_385_000);
        s.hop(HopKind.POLL, "worker", "queue", 20_000);
        s.hop(HopKind.COMMIT, "worker", "database", 20_000, 4);
        s.at(1_400_000).slowed("worker", 10);
        return s;
    }

    private static Story trouble() {
        Story s = blocks();
        s.at(1_402_000).killed("service", -1);
        s.ended(2, JobEnd.KILLED).ended(3, JobEnd.KILLED).ended(4, JobEnd.KILLED);
        s.lost(0, LossReason.TARGET_DEAD);
        s.hop(HopKind.RESET, "service", "client", 20_000, 18);
        s.job(9, "worker", 0, 9, 14)
                .ended(9, JobEnd.KILLED)
                .killed("worker", -1)
                .ended(1, JobEnd.KILLED);
        s.rolledBack("database", 9);
        s.at(1_403_000).cut("worker", "database").cut("database", "worker");
        s.slowed("service", "queue", 10).cut("worker", "queue");
        return s;
    }

    private void shoot(Diagram diagram, Story story, String name, boolean dark, Looks over) throws Exception {
        DiagramCanvas canvas = new DiagramCanvas();
        javafx.scene.Scene stage = new javafx.scene.Scene(canvas, width, height);
        stage.getStylesheets().add(Path.of("styles/tokens.css").toUri().toURL().toExternalForm());
        canvas.setStyle("-fx-font-family: 'Inter Tabular'");
        if (dark) {
            canvas.getStyleClass().add("root");
            stage.getRoot().getStyleClass().add("dark");
        }
        Scene scene = new Scene(diagram);
        canvas.setLooks(m -> {
            Look look = over.of(m);
            return look == null ? scene.of(m) : look;
        });
        canvas.show(diagram);
        stage.getRoot().applyCss();
        stage.getRoot().layout();
        int half = 0;
        for (var event : story.events()) {
            if (event.atMicros() > 1_401_000) {
                break;
            }
            scene.accept(event);
            half++;
        }
        canvas.selectionProperty().set(new Selection.OfMessage(new MessageId(4)));
        canvas.render(scene, 1_400_000, 0);
        canvas.render(scene, 1_401_000, 5);
        if (half == story.events().size()) {
            save(stage, name + (dark ? "-dark" : ""));
            return;
        }
        story.events().subList(half, story.events().size()).forEach(scene::accept);
        for (double seconds : new double[] {5.05, 5.45, 8}) {
            canvas.render(scene, 1_403_000, seconds - 0.04);
            canvas.render(scene, 1_403_000, seconds);
            save(stage, name + "-" + seconds + (dark ? "-dark" : ""));
        }
        canvas.selectionProperty().set(new Selection.OfComponent(new ComponentId("queue")));
    }

    private void save(javafx.scene.Scene stage, String name) throws Exception {
        stage.getRoot().applyCss();
        stage.getRoot().layout();
        WritableImage image = stage.snapshot(null);
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] pixels = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
        BufferedImage picture = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, w, h, pixels, 0, w);
        ImageIO.write(picture, "png", new File(folder, name + ".png"));
    }
}

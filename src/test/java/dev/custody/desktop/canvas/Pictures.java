package dev.custody.desktop.canvas;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Nature;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.scene.DatabaseState;
import dev.custody.scene.Scene;
import dev.custody.scene.ServiceState;
import dev.custody.scene.VesselState;
import dev.custody.trace.MessageId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.text.Font;

/** Writes pictures of the canvas into a folder, for people to look at: {@code Pictures FOLDER [WIDTHxHEIGHT]}. */
public final class Pictures {
    private final File folder;
    private final int width;
    private final int height;
    private final Catalogue catalogue = new Catalogue(new DiagramLoader());

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

    private void all() throws IOException {
        for (String weight : new String[] {"Regular", "Bold"}) {
            Path font = Path.of("styles/fonts/InterTabular-" + weight + ".otf");
            if (Files.exists(font)) {
                Font.loadFont(font.toUri().toString(), 12);
            }
        }
        for (boolean dark : new boolean[] {false, true}) {
            custody(dark);
        }
        for (boolean dark : new boolean[] {false, true}) {
            blocks(dark);
            syncApi(dark);
            queueWorker(dark);
            outbox(dark);
        }
    }

    private Studio studio(String id, boolean dark) throws IOException {
        return new Studio(folder, width, height, dark, catalogue.diagram(id), 7);
    }

    private void blocks(boolean dark) throws IOException {
        Studio studio = studio("building-blocks", dark);
        studio.time(1_000_000).give(new Command.Send(id("client"), Nature.VALID, 9));
        studio.give(new Command.Send(id("client"), Nature.POISON, 1));
        studio.until(at("worker", "insert orders"))
                .until(s -> s.flights().size() > 2)
                .between()
                .shoot("blocks-1");
        studio.until(at("worker", "commit")).until(at("worker", "commit")).between();
        studio.canvas().selectionProperty().set(new Selection.OfMessage(first(studio.scene(), "worker")));
        studio.linger(0.5).shoot("blocks-2-selected");
        studio.canvas().selectionProperty().set(new Selection.None());
        studio.give(new Command.Kill(id("worker"), -1)).linger(0.3).shoot("blocks-3-killed");
        studio.time(6_000_000).linger(2).shoot("blocks-4-down");
        studio.give(new Command.Kill(id("queue"), -1)).linger(0.5).shoot("blocks-5-queue-killed");
        studio.give(new Command.Restart(id("queue"), -1)).give(new Command.Restart(id("worker"), -1));
        studio.until(at("worker", "commit")).linger(0.3).shoot("blocks-6-again");
        studio.give(new Command.Kill(id("database"), -1)).linger(2).shoot("blocks-7-database-killed");
        studio.losing(3, 5).linger(0.7).shoot("blocks-8-loss");
        studio.linger(4).shoot("blocks-9-lost");
    }

    private void syncApi(boolean dark) throws IOException {
        Studio studio = studio("sync-api", dark);
        studio.time(900_000).give(new Command.Send(id("client"), Nature.VALID, 6));
        studio.until(s -> ((DatabaseState) s.component(id("database"))).openTransactions() > 2)
                .between()
                .shoot("sync-1");
        studio.give(new Command.Kill(id("api"), -1)).linger(0.4).shoot("sync-2-killed");
        studio.give(new Command.Restart(id("api"), -1)).give(new Command.Cut(id("database"), id("api")));
        studio.give(new Command.SlowLink(id("client"), id("api"), 10)).linger(2).shoot("sync-3-cut");
        studio.give(new Command.Cut(id("api"), id("database"))).linger(2).shoot("sync-4-cut");
        studio.time(20_000_000).linger(2).shoot("sync-5-later");
        studio.canvas().lookup("#component-api").requestFocus();
        studio.shoot("sync-6-focus");
    }

    private void queueWorker(boolean dark) throws IOException {
        Studio studio = studio("queue-worker", dark);
        studio.time(2_000_000).give(new Command.Send(id("client"), Nature.VALID, 20));
        studio.time(3_000_000);
        studio.until(at("worker", "price the order")).between().shoot("queue-1");
        studio.give(new Command.Kill(id("worker"), 1)).linger(0.3).shoot("queue-2-replica");
        studio.give(new Command.Slow(id("worker"), 10)).linger(2).shoot("queue-3-slow");
        studio.give(new Command.Slow(id("worker"), 1))
                .time(60_000_000)
                .linger(2)
                .shoot("queue-4-dead");
    }

    private void outbox(boolean dark) throws IOException {
        Studio studio = studio("outbox", dark);
        studio.time(2_000_000).give(new Command.Send(id("client"), Nature.VALID, 6));
        studio.until(s -> ((VesselState) s.component(id("events"))).entries().size() > 6)
                .between()
                .shoot("outbox-1");
        studio.give(new Command.Kill(id("relay"), -1)).give(new Command.Cut(id("stock"), id("events")));
        studio.give(new Command.RefuseWrites(id("billing-database"), true))
                .linger(0.3)
                .shoot("outbox-2");
        studio.time(8_000_000).linger(2).shoot("outbox-3");
    }

    private void custody(boolean dark) throws IOException {
        for (String diagram : new String[] {
            "sync-api-log-queue",
            "file-upload-notify",
            "outbox",
            "batching-managed",
            "squishy-interface",
            "polling",
            "building-blocks",
            "batching",
            "logs-on-disk",
            "task-queue",
            "state-in-memory"
        }) {
            studio(diagram, dark).time(5_000_000).linger(0.5).shoot("kinds-" + diagram);
        }
        onlyCopy("ack-first", "worker", 1, dark);
        onlyCopy("batching-in-api", "api", 3, dark);
        onlyCopy("state-in-memory", "api", 6, dark);
        for (String diagram : new String[] {"queue-worker", "outbox", "file-upload-notify"}) {
            Studio studio = studio(diagram, dark);
            studio.time(6_000_000);
            studio.canvas().selectionProperty().set(new Selection.OfMessage(new MessageId(1)));
            studio.linger(0.5).shoot("follow-" + diagram);
        }
    }

    private void onlyCopy(String diagram, String carrier, int messages, boolean dark) throws IOException {
        Studio studio = studio(diagram, dark);
        studio.until(_ -> studio.ledger().custody().onlyCopiesAt(id(carrier)) >= messages)
                .linger(2)
                .shoot("custody-" + diagram);
    }

    private static ComponentId id(String name) {
        return new ComponentId(name);
    }

    private static MessageId first(Scene scene, String service) {
        return ((ServiceState) scene.component(id(service)))
                .jobs()
                .getFirst()
                .messages()
                .getFirst();
    }

    private static Predicate<Scene> at(String service, String step) {
        return scene -> ((ServiceState) scene.component(id(service)))
                .jobs().stream().anyMatch(job -> {
                    var label = job.step();
                    return label != null && label.text().equals(step);
                });
    }
}

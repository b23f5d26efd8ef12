package dev.custody.desktop.canvas;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Nature;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.layout.Layout;
import dev.custody.picture.DiagramSvg;
import dev.custody.picture.Moment;
import dev.custody.picture.Paintbox;
import dev.custody.picture.style.Theme;
import dev.custody.trace.MessageId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.text.Font;

/** Writes each moment twice, as the canvas shows it and as SVG, to be laid side by side: {@code PicturePairs FOLDER}. */
public final class PicturePairs {
    private static final int WIDTH = 980;
    private static final int HEIGHT = 640;

    private final File folder;
    private final Catalogue catalogue = new Catalogue(new DiagramLoader());

    private PicturePairs(File folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        File folder = new File(args[0]);
        Files.createDirectories(folder.toPath());
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                new PicturePairs(folder).all(List.of(args).subList(1, args.length));
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

    private void all(List<String> ids) throws IOException {
        for (String weight : new String[] {"Regular", "Bold"}) {
            Font.loadFont(
                    Path.of("styles/fonts/InterTabular-" + weight + ".otf")
                            .toUri()
                            .toString(),
                    12);
        }
        for (boolean dark : new boolean[] {false, true}) {
            for (String id : ids.isEmpty() ? catalogue.ids() : ids) {
                pair(id, dark);
            }
        }
    }

    private void pair(String id, boolean dark) throws IOException {
        Studio studio = new Studio(folder, WIDTH, HEIGHT, dark, catalogue.diagram(id), 7);
        ComponentId client = new ComponentId("client");
        studio.time(2_500_000);
        if (catalogue.diagram(id).find(client).isPresent()) {
            studio.give(new Command.Send(client, Nature.VALID, 9)).give(new Command.Send(client, Nature.POISON, 1));
        }
        studio.time(4_600_000).between().linger(4);
        shoot(studio, id + "-1-busy", dark, 0);
        ComponentId victim = victim(id);
        studio.give(new Command.Kill(victim, -1));
        var link = catalogue.diagram(id).links().getLast();
        studio.give(new Command.Cut(link.from(), link.to()));
        studio.give(new Command.SlowLink(
                catalogue.diagram(id).links().getFirst().from(),
                catalogue.diagram(id).links().getFirst().to(),
                10));
        studio.time(9_000_000).linger(4);
        shoot(studio, id + "-2-killed", dark, 0);
        studio.canvas().selectionProperty().set(new Selection.OfMessage(new MessageId(1)));
        studio.linger(0.2);
        shoot(studio, id + "-3-followed", dark, 1);
    }

    private ComponentId victim(String id) {
        return catalogue.diagram(id).components().stream()
                .filter(component -> component instanceof dev.custody.diagram.Component.Service)
                .reduce((_, last) -> last)
                .orElseThrow()
                .id();
    }

    private void shoot(Studio studio, String name, boolean dark, int followed) throws IOException {
        studio.shoot(name + "-canvas");
        Layout layout = studio.canvas().fitted();
        if (layout == null) {
            throw new IllegalStateException("the canvas has no layout yet");
        }
        Paintbox box = Paintbox.of(dark ? Theme.DARK : Theme.LIGHT);
        Moment moment = Moment.of(studio.scene(), studio.ledger(), studio.nowMicros());
        DiagramSvg svg = new DiagramSvg(box, layout);
        String text = svg.document(
                name,
                followed == 0 ? moment : moment.following(new MessageId(followed)),
                layout.home().seen(WIDTH, HEIGHT),
                WIDTH,
                true);
        Files.writeString(folder.toPath().resolve(name + "-svg" + (dark ? "-dark" : "") + ".svg"), text);
    }
}

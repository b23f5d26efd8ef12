package dev.custody.bench;

import dev.custody.desktop.canvas.DiagramCanvas;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Nature;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.kernel.RandomStream;
import dev.custody.scene.Scene;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/** A window with nothing but the canvas in it, and a scene with very many messages under way. */
final class TokensStage {
    private static final long SPAN_MICROS = 1_000_000;
    private static final ComponentId CLIENT = new ComponentId("client");
    private static final ComponentId QUEUE = new ComponentId("queue");
    private static final ComponentId WORKER = new ComponentId("worker");

    private final TokensBench.Options options;
    private final int width;
    private final int height;
    private final CompletableFuture<long[]> stamps;

    /** @param stamps where the times of the measured frames go, in nanoseconds */
    TokensStage(TokensBench.Options options, int width, int height, CompletableFuture<long[]> stamps) {
        this.options = options;
        this.width = width;
        this.height = height;
        this.stamps = stamps;
    }

    void open() {
        Diagram diagram = new Catalogue(new DiagramLoader()).diagram("building-blocks");
        Scene scene = crowded(diagram, options.tokens());
        DiagramCanvas canvas = new DiagramCanvas();
        canvas.reducedMotionProperty().set(false);
        canvas.show(diagram);
        javafx.scene.Scene root = new javafx.scene.Scene(canvas, width, height);
        root.getStylesheets()
                .add(Objects.requireNonNull(TokensStage.class.getResource("/styles/tokens.css"), "styles/tokens.css")
                        .toExternalForm());
        Stage stage = new Stage();
        stage.setScene(root);
        stage.show();
        new Timer(canvas, scene).start();
    }

    /** Draws frame after frame. */
    private final class Timer extends AnimationTimer {
        private final DiagramCanvas canvas;
        private final Scene scene;
        private final long[] taken = new long[options.frames()];
        private int frame = -options.warmUpFrames();

        Timer(DiagramCanvas canvas, Scene scene) {
            this.canvas = canvas;
            this.scene = scene;
        }

        @Override
        public void handle(long now) {
            if (frame >= 0 && frame < taken.length) {
                taken[frame] = System.nanoTime();
            }
            double part = (double) (frame + options.warmUpFrames()) / (options.warmUpFrames() + options.frames());
            try {
                canvas.render(scene, (long) (part * SPAN_MICROS), now / 1e9);
            } catch (RuntimeException problem) {
                stop();
                stamps.completeExceptionally(problem);
            }
            if (++frame == taken.length) {
                stop();
                stamps.complete(taken);
            }
        }
    }

    /** Full queues, busy services, and that many messages on the links: each moves during the whole span, none arrives. */
    static Scene crowded(Diagram diagram, int tokens) {
        Scene scene = new Scene(diagram);
        RandomStream random = new RandomStream(1).fork("tokens");
        Receipt[] receipts = Receipt.values();
        for (int i = 1; i <= tokens + 40; i++) {
            MessageId message = new MessageId(i);
            scene.accept(new TraceEvent.MessageCreated(
                    0, message, diagram.messages().getFirst().id(), CLIENT, Nature.VALID, List.of(), ""));
            scene.accept(new TraceEvent.AttemptStarted(0, message, CLIENT, 1 + i % 2));
            if (i % 3 == 0) {
                scene.accept(new TraceEvent.ReceiptGiven(
                        0, message, CLIENT, 1, receipts[i / 3 % receipts.length], "", true));
            }
        }
        for (int i = 0; i < 40; i++) {
            MessageId message = new MessageId(tokens + 1 + i);
            scene.accept(new TraceEvent.EntryStored(0, QUEUE, "", i, message, List.of(), ""));
            if (i < 4) {
                scene.accept(new TraceEvent.EntryLeased(0, QUEUE, "", i, message, 1, 4 * SPAN_MICROS, WORKER, 0));
            }
        }
        scene.accept(new TraceEvent.JobStarted(0, 0, WORKER, 0, List.of(new MessageId(tokens + 1))));
        scene.accept(new TraceEvent.StepStarted(0, 0, "0", "insert"));
        List<Link> links = diagram.links();
        for (int i = 0; i < tokens; i++) {
            Link link = links.get(i % links.size());
            scene.accept(new TraceEvent.HopStarted(
                    -(long) (random.nextDouble() * SPAN_MICROS),
                    i,
                    HopKind.REQUEST,
                    link.from(),
                    -1,
                    link.to(),
                    -1,
                    -1,
                    "",
                    List.of(new MessageId(1 + i)),
                    SPAN_MICROS + (long) (random.nextDouble() * SPAN_MICROS)));
        }
        return scene;
    }
}

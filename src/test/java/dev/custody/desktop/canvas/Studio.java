package dev.custody.desktop.canvas;

import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.ledger.Ledger;
import dev.custody.picture.OutcomeLooks;
import dev.custody.scene.Look;
import dev.custody.scene.Looks;
import dev.custody.scene.Scene;
import dev.custody.sink.heap.HeapSinks;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** A canvas with a run in it, and a camera. On the JavaFX thread. */
final class Studio {
    private final File folder;
    private final boolean dark;
    private final DiagramCanvas canvas = new DiagramCanvas();
    private final javafx.scene.Scene stage;
    private final Scene scene;
    private final Ledger ledger;
    private final Run run;
    private double seconds;

    Studio(File folder, int width, int height, boolean dark, Diagram diagram, long seed) throws IOException {
        this.folder = folder;
        this.dark = dark;
        stage = new javafx.scene.Scene(canvas, width, height);
        stage.getStylesheets().add(Path.of("styles/tokens.css").toUri().toURL().toExternalForm());
        canvas.setStyle("-fx-font-family: 'Inter Tabular'");
        if (dark) {
            stage.getStylesheets()
                    .add(Path.of("styles/themes.css").toUri().toURL().toExternalForm());
            canvas.pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), true);
        }
        scene = new Scene(diagram);
        ledger = new Ledger(diagram);
        looks(new OutcomeLooks(scene, ledger));
        canvas.show(diagram);
        canvas.setLedger(ledger);
        canvas.reducedMotionProperty().set(false);
        layout();
        run = new Run(RunPlan.of(diagram, seed), new HeapSinks(), event -> {
            scene.accept(event);
            ledger.accept(event);
        });
    }

    DiagramCanvas canvas() {
        return canvas;
    }

    Scene scene() {
        return scene;
    }

    Ledger ledger() {
        return ledger;
    }

    long nowMicros() {
        return run.nowMicros();
    }

    void looks(Looks looks) {
        canvas.setLooks(looks);
    }

    Studio losing(int... numbers) {
        Looks looks = new OutcomeLooks(scene, ledger);
        looks(message -> {
            for (int number : numbers) {
                if (number == message.number()) {
                    return Look.LOST;
                }
            }
            return looks.of(message);
        });
        return this;
    }

    Studio give(Command command) {
        run.give(command);
        return this;
    }

    /** Lets the run go on, a frame at a time, until the scene is as wished. */
    Studio until(Predicate<Scene> wish) {
        for (int i = 0; i < 3_000 && !wish.test(scene); i++) {
            if (run.atRest() || run.ended()) {
                throw new IllegalStateException("it never came to that");
            }
            run.step();
            frame(run.nowMicros());
        }
        if (!wish.test(scene)) {
            throw new IllegalStateException("it takes too long to come to that");
        }
        return this;
    }

    /** Half way to what happens next. */
    Studio between() {
        long next = Math.min(run.nextMicros(), run.nowMicros() + 1_000_000);
        run.advanceTo((run.nowMicros() + next) / 2);
        frame(run.nowMicros());
        return this;
    }

    Studio time(long micros) {
        run.advanceTo(micros);
        frame(run.nowMicros());
        return this;
    }

    /** Lets the beholder's clock run while the run stands still. */
    Studio linger(double wait) {
        double end = seconds + wait;
        while (seconds < end) {
            frame(run.nowMicros());
        }
        return this;
    }

    private void frame(long micros) {
        seconds += 1 / 60.0;
        canvas.render(scene, micros, seconds);
    }

    private void layout() {
        stage.getRoot().applyCss();
        stage.getRoot().layout();
    }

    Studio shoot(String name) throws IOException {
        layout();
        WritableImage image = stage.snapshot(null);
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] pixels = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
        BufferedImage picture = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, w, h, pixels, 0, w);
        ImageIO.write(picture, "png", new File(folder, name + (dark ? "-dark" : "") + ".png"));
        return this;
    }
}

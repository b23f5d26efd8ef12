package dev.custody.desktop.present;

import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCombination;
import javafx.scene.transform.Transform;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/** The audience's picture, over all of a screen. */
final class AudienceWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final Parent root;
    private @Nullable WritableImage small;

    /**
     * One that is not shown yet.
     *
     * @param dress gives a scene its style
     * @param onClosed told when somebody closes it otherwise than by {@link #close}
     */
    AudienceWindow(Parent root, String title, Consumer<Scene> dress, Keys keys, Runnable onClosed) {
        this.root = root;
        // Of a size, or else it would be laid out to find one, only to be laid out anew for its screen.
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        dress.accept(scene);
        keys.install(scene);
        stage.setTitle(title);
        stage.setScene(scene);
        // Escape is ours: it leads back to the window.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setOnCloseRequest(_ -> onClosed.run());
    }

    /**
     * Shows it on a screen, in full; where the platform has no full screen, it is as large as the screen all the same. What is no
     * screen of this machine gets a window of that size.
     */
    void show(Rectangle2D screen) {
        boolean seen = stage.isShowing();
        if (seen) {
            stage.setFullScreen(false);
        }
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
        stage.show();
        stage.setFullScreen(
                Screen.getScreens().stream().anyMatch(each -> each.getBounds().equals(screen)));
        toFront();
        // Not the first thing in the picture, which would then look as if it were meant.
        root.requestFocus();
    }

    /** Styles and lays it out as large as it will be, unseen: to show it takes less then. */
    void prepare(Rectangle2D screen) {
        root.resize(screen.getWidth(), screen.getHeight());
        root.applyCss();
        root.layout();
    }

    void toFront() {
        stage.toFront();
        stage.requestFocus();
    }

    void close() {
        stage.setOnCloseRequest(null);
        stage.close();
    }

    Stage stage() {
        return stage;
    }

    /**
     * What the audience sees, small.
     *
     * @param width in pixels
     */
    WritableImage picture(double width) {
        double factor = width / Math.max(1, root.getScene().getWidth());
        double height = Math.ceil(root.getScene().getHeight() * factor);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(factor, factor));
        // Not also what hangs over its edges.
        parameters.setViewport(new Rectangle2D(0, 0, width, height));
        WritableImage taken = root.snapshot(parameters, fitting(width, height));
        small = taken;
        return taken;
    }

    /** The picture before, to be painted over; null if it has another size. */
    private @Nullable WritableImage fitting(double width, double height) {
        WritableImage before = small;
        return before != null && before.getWidth() == width && before.getHeight() == height ? before : null;
    }
}

package dev.custody.desktop.present;

import dev.custody.desktop.prefs.WindowPlace;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The speaker's window: a usual one, on the speaker's screen. */
final class SpeakerWindow {
    private static final double WIDTH = 1120;
    private static final double HEIGHT = 720;
    /** So much of the screen is left free around it. */
    private static final double MARGIN = 0.96;

    private final Stage stage = new Stage();

    /** @param onClosed told when somebody closes it otherwise than by {@link #close} */
    SpeakerWindow(Parent root, String title, Consumer<Scene> dress, Keys keys, Runnable onClosed) {
        Scene scene = new Scene(root);
        dress.accept(scene);
        keys.install(scene);
        stage.setTitle(title);
        stage.setScene(scene);
        stage.setOnCloseRequest(_ -> onClosed.run());
    }

    /** @param before where it was last, if that was on this screen */
    void show(Rectangle2D screen, Optional<WindowPlace> before) {
        Optional<WindowPlace> there = before.filter(place -> isOn(screen, place));
        stage.setWidth(Math.min(there.map(WindowPlace::width).orElse(WIDTH), screen.getWidth() * MARGIN));
        stage.setHeight(Math.min(there.map(WindowPlace::height).orElse(HEIGHT), screen.getHeight() * MARGIN));
        stage.setX(there.map(WindowPlace::x).orElse(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2));
        stage.setY(there.map(WindowPlace::y).orElse(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 2));
        stage.show();
        stage.toFront();
    }

    private static boolean isOn(Rectangle2D screen, WindowPlace place) {
        Double x = place.x();
        Double y = place.y();
        return x != null && y != null && screen.contains(x, y);
    }

    /** Where it is now. */
    WindowPlace place() {
        return new WindowPlace(stage.getWidth(), stage.getHeight(), false, stage.getX(), stage.getY());
    }

    Stage stage() {
        return stage;
    }

    void close() {
        stage.setOnCloseRequest(null);
        stage.close();
    }
}

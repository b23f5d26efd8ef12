package dev.custody.desktop;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.prefs.WindowPlace;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it was, as far as there is still such a place. */
final class WindowPlacing {
    /** So much of the window's top must be on a screen, or nobody could take hold of it. */
    private static final double GRIP = 120;
    /** In so many pulses a window that has got its frame is where it will be. */
    private static final int SETTLING = 60;

    private WindowPlacing() {}

    /** A scene of that size, or of the screen's where that is smaller: a window must not hang over its edges. */
    static Scene scene(Region root, WindowPlace place) {
        Rectangle2D screen = screen(place).getVisualBounds();
        double width = Math.min(place.width(), screen.getWidth());
        double height = Math.min(place.height(), screen.getHeight());
        // JavaFX would ask the content how large it would like to be, and lay it out in that size first.
        root.setPrefSize(width, height);
        return new Scene(root, width, height);
    }

    /** Puts a window there, unless that screen is gone. */
    static void place(Stage stage, WindowPlace place) {
        Double x = place.x();
        Double y = place.y();
        if (x != null && y != null && isSeen(x, y)) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(place.maximized());
    }

    /**
     * Brings a window wholly onto its screen: with what the window manager puts around it, one that fills a screen is too large for it,
     * and its title would be where nobody can take hold of it. Who had it hang over another edge gets it back so. A window manager that
     * takes its time is waited for.
     */
    static void fit(Stage stage, WindowPlace place) {
        ReadOnlyDoubleProperty top = stage.getScene().yProperty();
        if (top.get() > 0) {
            bringIn(stage, place);
            return;
        }
        top.addListener(new ChangeListener<Number>() {
            @Override
            public void changed(ObservableValue<? extends Number> frame, Number before, Number now) {
                top.removeListener(this);
                // JavaFX puts the window elsewhere then, in the middle of the screen with its frame: when that is
                // over, nothing says.
                Pulse.inTurn(Collections.nCopies(SETTLING, () -> bringIn(stage, place)));
            }
        });
    }

    private static void bringIn(Stage stage, WindowPlace place) {
        if (stage.isMaximized() || stage.isFullScreen() || stage.isIconified()) {
            return;
        }
        Rectangle2D now = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        Screen.getScreensForRectangle(now).stream()
                .findFirst()
                .map(Screen::getVisualBounds)
                .filter(screen -> place.x() == null || now.getMinY() < screen.getMinY())
                .map(screen -> within(screen, now))
                .filter(fitting -> !fitting.equals(now))
                .ifPresent(fitting -> {
                    stage.setWidth(fitting.getWidth());
                    stage.setHeight(fitting.getHeight());
                    stage.setX(fitting.getMinX());
                    stage.setY(fitting.getMinY());
                });
    }

    /** As much as possible of what a window has, and where it is, within a screen. */
    static Rectangle2D within(Rectangle2D screen, Rectangle2D window) {
        double width = Math.min(window.getWidth(), screen.getWidth());
        double height = Math.min(window.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(window.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(window.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    /** Where a window is now; one that is maximized keeps the place that it had before. */
    static WindowPlace of(Stage stage, Scene scene, WindowPlace before) {
        return stage.isMaximized()
                ? new WindowPlace(before.width(), before.height(), true, before.x(), before.y())
                : new WindowPlace(scene.getWidth(), scene.getHeight(), false, stage.getX(), stage.getY());
    }

    /** All screens there are, the main one first. */
    static List<Rectangle2D> screens() {
        return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .map(Screen::getBounds)
                .distinct()
                .toList();
    }

    private static boolean isSeen(double x, double y) {
        return !Screen.getScreensForRectangle(x + GRIP, y + 1, 1, 1).isEmpty();
    }

    private static Screen screen(WindowPlace place) {
        Double x = place.x();
        Double y = place.y();
        return x != null && y != null && isSeen(x, y)
                ? Screen.getScreensForRectangle(x + GRIP, y + 1, 1, 1).getFirst()
                : Screen.getPrimary();
    }
}

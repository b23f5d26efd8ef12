package dev.custody.desktop.present;

import dev.custody.audience.Votes;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * What presenting needs of the window that it is done from.
 *
 * @param window the window itself
 * @param dress gives a scene its style
 * @param screens all there are, the main one first
 * @param clock the time of day
 * @param votes what comes from phones
 * @param overlays makes what may come over the audience's picture
 * @param panels makes a panel to be seen beside the picture, by its id
 * @param putAway puts away what lies over the picture; false if nothing does
 */
public record House(
        Stage window,
        Consumer<Scene> dress,
        Supplier<List<Rectangle2D>> screens,
        Supplier<LocalTime> clock,
        Votes votes,
        Supplier<List<Node>> overlays,
        Function<String, Optional<Node>> panels,
        BooleanSupplier putAway) {

    /** Where the middle of the window is, over all screens. */
    Point2D middle() {
        return new Point2D(window.getX() + window.getWidth() / 2, window.getY() + window.getHeight() / 2);
    }
}

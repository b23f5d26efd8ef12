package dev.custody.desktop.present;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Which screen is the audience's, and which the speaker's.
 *
 * @param speaker empty if there is one screen only
 */
record ScreenChoice(Rectangle2D audience, Optional<Rectangle2D> speaker) {

    /**
     * The audience gets the screen that it had last, or else one that the window is not on: people open the window on their own
     * screen.
     *
     * @param screens all there are, the main one first
     * @param window where the middle of the window is
     * @param before the upper left corner of the screen that the audience had last
     */
    static ScreenChoice of(List<Rectangle2D> screens, Point2D window, Optional<Point2D> before) {
        Rectangle2D own = screens.stream()
                .filter(screen -> screen.contains(window))
                .findFirst()
                .orElse(screens.getFirst());
        Rectangle2D audience = before.flatMap(corner -> screens.stream()
                        .filter(screen -> corner.equals(corner(screen)))
                        .findFirst())
                .or(() -> screens.stream().filter(screen -> !screen.equals(own)).findFirst())
                .orElse(own);
        Optional<Rectangle2D> speaker = audience.equals(own)
                ? screens.stream().filter(screen -> !screen.equals(own)).findFirst()
                : Optional.of(own);
        return new ScreenChoice(audience, speaker);
    }

    /** What tells a screen from another. */
    static Point2D corner(Rectangle2D screen) {
        return new Point2D(screen.getMinX(), screen.getMinY());
    }
}

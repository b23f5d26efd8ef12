package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window is wholly on its screen, with the frame that the window manager puts around it. */
final class WindowPlacingTest {
    @ParameterizedTest
    @CsvSource({
        // A window that fills the screen, with a title of 25 pixels, in the middle of it
        "0, 0, 1280, 800,   -1, -8, 1282, 825,   0, 0, 1280, 800",
        "0, 0, 1920, 1080,  280, 60, 1360, 885,  280, 60, 1360, 885",
        // Below a bar of the desktop, and on the right one of two screens
        "0, 27, 1920, 1053, 100, 0, 1360, 885,   100, 27, 1360, 885",
        "1920, 0, 1280, 800, 2400, 10, 1000, 700, 2200, 10, 1000, 700"
    })
    void whatHangsOverIsMovedAndWhatIsTooLargeIsMadeSmaller(
            double sx,
            double sy,
            double sw,
            double sh,
            double x,
            double y,
            double w,
            double h,
            double fx,
            double fy,
            double fw,
            double fh) {
        assertThat(WindowPlacing.within(new Rectangle2D(sx, sy, sw, sh), new Rectangle2D(x, y, w, h)))
                .isEqualTo(new Rectangle2D(fx, fy, fw, fh));
    }
}

package dev.custody.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.custody.layout.Box;
import dev.custody.layout.Point;
import dev.custody.layout.Viewport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Going closer and back, without any toolkit. */
final class ApproachTest {
    private static final Viewport HOME = new Viewport(0.5, 10, 10);
    private static final double WIDTH = 400;
    private static final double HEIGHT = 300;

    private final Lens lens = new Lens(() -> {});
    private final Approach approach = new Approach(lens);

    @BeforeEach
    void fit() {
        lens.fitInto(HOME, new Box(-20, -20, 800, 600), WIDTH, HEIGHT);
    }

    @Test
    void whatIsUnderThePointerStaysThereAllTheWay() {
        Point under = lens.viewport().worldAt(300, 200);
        approach.toPlace(300, 200);
        approach.proceed(5, false);
        assertThat(lens.viewport()).isEqualTo(HOME);

        approach.proceed(6, false);

        assertThat(lens.zoomProperty().get()).isGreaterThan(2);
        assertThat(lens.viewport().pixelX(under.x())).isCloseTo(300, within(1e-6));
        assertThat(lens.viewport().pixelY(under.y())).isCloseTo(200, within(1e-6));
    }

    @Test
    void itGoesBitByBitAndBackAgain() {
        approach.toPlace(200, 150);
        approach.proceed(1, false);
        double last = 1;
        for (double seconds = 1.1; seconds < 1.75; seconds += 0.1) {
            approach.proceed(seconds, false);
            assertThat(lens.zoomProperty().get()).isGreaterThan(last);
            last = lens.zoomProperty().get();
        }
        approach.home();
        approach.proceed(3, false);
        approach.proceed(9, false);
        assertThat(lens.viewport()).isEqualTo(HOME);
    }

    @Test
    void whereLessIsToMoveItIsThereAtOnce() {
        approach.toPlace(200, 150);
        approach.proceed(1, true);
        double there = lens.zoomProperty().get();
        approach.proceed(2, true);

        assertThat(there).isGreaterThan(2);
        assertThat(lens.zoomProperty().get()).isEqualTo(there);
    }

    @Test
    void aWindowThatChangesOnTheWayDoesNotLeadAstray() {
        Point under = lens.viewport().worldAt(200, 150);
        approach.toPlace(200, 150);
        approach.proceed(1, false);
        approach.proceed(1.3, false);
        lens.fitInto(new Viewport(0.25, 5, 5), new Box(-20, -20, 800, 600), WIDTH / 2, HEIGHT / 2);
        approach.proceed(2, false);

        assertThat(lens.zoomProperty().get()).isGreaterThan(2);
        assertThat(lens.viewport().pixelX(under.x())).isCloseTo(WIDTH / 4, within(1e-6));
    }
}

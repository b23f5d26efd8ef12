package dev.custody.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.custody.layout.Box;
import dev.custody.layout.Point;
import dev.custody.layout.Viewport;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in sight and how it changes, without any toolkit. */
final class LensTest {
    private static final Box WORLD = new Box(-20, -20, 800, 600);
    private static final Viewport HOME = new Viewport(0.5, 10, 10);

    private final AtomicInteger moves = new AtomicInteger();
    private final Lens lens = new Lens(moves::incrementAndGet);

    @BeforeEach
    void fit() {
        lens.fitInto(HOME, WORLD, 400, 300);
    }

    @Test
    void atFirstEverythingIsInSight() {
        assertThat(lens.viewport()).isEqualTo(HOME);
        assertThat(lens.seen()).isEqualTo(WORLD);
        assertThat(lens.zoomProperty().get()).isEqualTo(1);
        assertThat(moves).hasValue(0);
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointerAllTheWayInAndOutAgain() {
        Point under = lens.viewport().worldAt(350, 20);
        for (int i = 0; i < 5; i++) {
            lens.zoomBy(1.3, 350, 20);
            assertThat(lens.viewport().pixelX(under.x())).isCloseTo(350, within(1e-6));
            assertThat(lens.viewport().pixelY(under.y())).isCloseTo(20, within(1e-6));
        }
        for (int i = 0; i < 5; i++) {
            lens.zoomBy(1 / 1.3, 350, 20);
        }

        assertThat(lens.viewport().left()).isCloseTo(HOME.left(), within(1e-6));
        assertThat(lens.viewport().top()).isCloseTo(HOME.top(), within(1e-6));
        assertThat(moves).hasValue(10);
    }

    @Test
    void zoomHasLimits() {
        lens.zoomBy(1e9, 10, 10);
        assertThat(lens.zoomProperty().get()).isEqualTo(Lens.MOST);
        lens.zoomBy(1e-9, 10, 10);
        assertThat(lens.zoomProperty().get()).isEqualTo(Lens.LEAST);
        int before = moves.get();
        lens.zoomOut();
        assertThat(moves).hasValue(before);
    }

    @Test
    void whatIsLargeAnywayIsNotMadeGigantic() {
        lens.fitInto(new Viewport(2, 0, 0), WORLD, 1600, 1200);
        lens.zoomBy(1e9, 10, 10);
        assertThat(lens.viewport().scale()).isEqualTo(Lens.CLOSEST);
        lens.goHome();
        lens.fitInto(new Viewport(5, 0, 0), WORLD, 4000, 3000);
        lens.zoomBy(1e9, 10, 10);
        assertThat(lens.viewport().scale()).isEqualTo(10);
    }

    @Test
    void theDiagramCanNotBeLostFromSight() {
        lens.zoomBy(4, 200, 150);
        lens.panBy(1e6, -1e6);

        assertThat(lens.viewport().worldAt(200, 150)).isEqualTo(new Point(-20, 580));
    }

    @Test
    void whatIsAtHomeStaysAtHomeInAnotherWindow() {
        Viewport other = new Viewport(1, 3, 4);
        lens.fitInto(other, WORLD, 806, 608);

        assertThat(lens.viewport()).isEqualTo(other);
        assertThat(lens.zoomProperty().get()).isEqualTo(1);
    }

    @Test
    void inAnotherWindowTheZoomIsKeptAndWhatIsInTheMiddle() {
        lens.zoomBy(3, 380, 280);
        Point middle = lens.viewport().worldAt(200, 150);
        lens.fitInto(new Viewport(1, 20, 20), WORLD, 800, 600);

        assertThat(lens.zoomProperty().get()).isCloseTo(3, within(1e-9));
        assertThat(lens.viewport().worldAt(400, 300).x()).isCloseTo(middle.x(), within(1e-6));
        assertThat(lens.viewport().worldAt(400, 300).y()).isCloseTo(middle.y(), within(1e-6));
        lens.goHome();
        assertThat(lens.viewport()).isEqualTo(new Viewport(1, 20, 20));
    }
}

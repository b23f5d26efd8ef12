package dev.custody.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Arithmetic of what is in sight. */
final class ViewportTest {
    private final Viewport viewport = new Viewport(2, 30, -40);

    @Test
    void pixelsAndTheWorldAreEachOthersInverse() {
        assertThat(viewport.pixelX(10)).isEqualTo(50);
        assertThat(viewport.pixelY(10)).isEqualTo(-20);
        assertThat(viewport.worldAt(50, -20)).isEqualTo(new Point(10, 10));
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointer() {
        Point before = viewport.worldAt(123, 45);
        Viewport closer = viewport.zoomed(5, 123, 45);

        assertThat(closer.scale()).isEqualTo(5);
        assertThat(closer.pixelX(before.x())).isCloseTo(123, within(1e-9));
        assertThat(closer.pixelY(before.y())).isCloseTo(45, within(1e-9));
    }

    @Test
    void panningMovesEverythingByAsManyPixels() {
        assertThat(viewport.panned(7, -3).pixelX(10)).isEqualTo(57);
        assertThat(viewport.panned(7, -3).pixelY(10)).isEqualTo(-23);
    }

    @Test
    void whatIsSeenIsAsLargeAsTheWindow() {
        assertThat(viewport.seen(400, 200)).isEqualTo(new Box(-15, 20, 200, 100));
    }

    @Test
    void aPlaceCanBeBroughtToTheMiddle() {
        assertThat(viewport.centred(new Point(3, 4), 400, 200).worldAt(200, 100))
                .isEqualTo(new Point(3, 4));
    }

    @Test
    void theMiddleIsBroughtBackToTheGroundOnTheShortestWay() {
        Box ground = new Box(0, 0, 100, 100);
        Viewport away = new Viewport(2, 0, 0).centred(new Point(-50, 60), 400, 200);

        assertThat(away.within(ground, 400, 200).worldAt(200, 100)).isEqualTo(new Point(0, 60));
        Viewport there = new Viewport(2, 0, 0).centred(new Point(100, 0), 400, 200);
        assertThat(there.within(ground, 400, 200)).isEqualTo(there);
    }

    @Test
    void onADenserScreenEverythingIsAtAsManyTimesThePixels() {
        assertThat(viewport.magnified(1.5).pixelX(10)).isEqualTo(1.5 * viewport.pixelX(10));
    }

    @Test
    void nothingCanBeSeenAtNoScale() {
        assertThatThrownBy(() -> new Viewport(0, 0, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Viewport(Double.NaN, 0, 0)).hasMessageContaining("above 0");
    }
}

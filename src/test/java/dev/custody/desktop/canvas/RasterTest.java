package dev.custody.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RasterTest {
    private static final int WHITE = 0xFFFFFFFF;

    private static Sprite dot(int color) {
        return new Sprite(1, 1, 0.5, 0.5, 1, new int[] {color});
    }

    /** One pixel of the raster, after a dot of that colour was blitted onto a white one. */
    private static int onWhite(int color) {
        Raster raster = new Raster(3, 3);
        raster.blit(dot(WHITE), 1.5, 1.5, 1);
        raster.blit(dot(color), 1.5, 1.5, 1);
        return raster.buffer().get(4);
    }

    @Test
    void whatLiesOnSolidGroundStaysSolidAndNoChannelRunsOver() {
        for (int alpha = 0; alpha < 256; alpha++) {
            for (int value : new int[] {0, alpha / 2, alpha}) {
                int color = alpha << 24 | value << 16 | value << 8 | value;
                int pixel = onWhite(color);
                int expected = Math.round(value + (255f - alpha));

                assertThat(pixel >>> 24).as("alpha of %08x on white", color).isEqualTo(255);
                assertThat(pixel & 0xFF).as("blue of %08x on white", color).isBetween(expected - 1, expected + 1);
                assertThat(pixel >>> 16 & 0xFF).isEqualTo(pixel & 0xFF);
            }
        }
    }

    @Test
    void inkTakesTheShapeOfAFigure() {
        int halfBlack = 0x80000000;
        int red = 0xFFFF0000;

        assertThat(dot(halfBlack).inked(red).pixels()).containsExactly(0x80800000);
        assertThat(dot(halfBlack).inked(0x80FF0000).pixels()).containsExactly(0x40400000);
        assertThat(dot(0).inked(red).pixels()).containsExactly(0);
    }

    @Test
    void itRemembersWhatItPaintedAndWipesExactlyThat() {
        Raster raster = new Raster(10, 8);
        raster.blit(dot(WHITE), 2.5, 3.5, 1);
        raster.blit(dot(WHITE), 6.5, 5.5, 0.5);

        assertThat(raster.touched()).containsExactly(2, 3, 7, 6);
        raster.clear();
        assertThat(raster.touched()).containsExactly(10, 8, 0, 0);
        assertThat(raster.buffer().array()).containsOnly(0);
    }

    @Test
    void whatIsPartlyOutsideIsCutOff() {
        Raster raster = new Raster(2, 2);
        int[] pixels = new int[16];
        java.util.Arrays.fill(pixels, WHITE);
        Sprite sprite = new Sprite(4, 4, 2, 2, 4, pixels);
        raster.blit(sprite, 0, 0, 1);
        raster.blit(sprite, 100, 100, 1);

        assertThat(raster.buffer().array()).containsOnly(WHITE);
        raster.clear();
        raster.blit(sprite, 3, 3, 1);
        assertThat(raster.buffer().array()).containsExactly(0, 0, 0, WHITE);
    }

    @Test
    void aRowThatBeginsBeyondTheLastCornerIsLeftOut() {
        Raster raster = new Raster(2, 2);
        raster.blit(new Sprite(4, 1, 0, 0, 4, new int[] {0, 0, 0, WHITE}), 1, 1, 1);

        assertThat(raster.buffer().array()).containsOnly(0);
    }
}

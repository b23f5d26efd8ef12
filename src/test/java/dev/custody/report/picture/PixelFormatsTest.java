package dev.custody.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.report.Report;
import dev.custody.report.Reports;
import dev.custody.report.Watch;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

class PixelFormatsTest {
    private static final Report LOSS = Reports.run("ack-first", "2s kill worker", "5s restart worker");

    @Test
    void aPngHasThePictureTwiceAsLarge() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(new PngFormat().write(LOSS, Watch.NOBODY)));
        assertThat(image.getWidth()).isEqualTo(2_560);
        long colours = IntStream.range(0, image.getWidth() * image.getHeight() / 7)
                .map(i -> image.getRGB(i * 7 % image.getWidth(), i * 7 / image.getWidth()))
                .distinct()
                .count();
        assertThat(colours).isGreaterThan(50);
    }

    @Test
    void aGifMoves() throws IOException {
        byte[] gif = new GifFormat().write(LOSS, Watch.NOBODY);
        assertThat(gif.length).isLessThan(2_000_000);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isGreaterThan(10);
            assertThat(reader.read(0).getWidth()).isEqualTo(800);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        Report again = Reports.run("ack-first", "2s kill worker", "5s restart worker");
        assertThat(new PngFormat().write(again, Watch.NOBODY)).isEqualTo(new PngFormat().write(LOSS, Watch.NOBODY));
        assertThat(new GifFormat().write(again, Watch.NOBODY)).isEqualTo(new GifFormat().write(LOSS, Watch.NOBODY));
    }
}

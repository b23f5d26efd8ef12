package dev.custody.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.layout.Layout;
import dev.custody.picture.raster.Gif;
import dev.custody.picture.raster.Raster;
import dev.custody.picture.style.Theme;
import dev.custody.trace.TraceEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

/** PNG and GIF: as pixels what the SVG says. */
class PixelsTest {
    private static final Paintbox LIGHT = Paintbox.of(Theme.LIGHT);
    private static final int GROUND = 0xFFF5F7FA;
    private static final int GIF_WIDTH = 300;

    private final Filmed film = PictureSamples.runs().getOrDefault("ack-first", new Filmed("ack-first"));

    private String document() {
        Layout layout = DiagramSvg.layout(LIGHT, film.scene.diagram(), 490, 320);
        DiagramSvg svg = new DiagramSvg(LIGHT, layout);
        return svg.document("a picture", film.moment(), layout.home().seen(490, 320), 490, true);
    }

    @Test
    void paintsAPictureOfTheSizeThatIsAskedFor() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(new Raster(LIGHT).png(document(), 735)));

        assertThat(image.getWidth()).isEqualTo(735);
        assertThat(image.getHeight()).isEqualTo(480);
        assertThat(image.getRGB(2, 2)).isEqualTo(GROUND);
        assertThat(coloursOf(image)).contains(0xFF3B4F69, 0xFFC24E00);
    }

    private static Iterable<Integer> coloursOf(BufferedImage image) {
        return java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .boxed()
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void paintsTheSameBytes() {
        assertThat(new Raster(LIGHT).png(document(), 490)).isEqualTo(new Raster(LIGHT).png(document(), 490));
    }

    @Test
    void writesInTheFontOfTheWindow() {
        String word = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"20\" viewBox=\"0 0 100 20\">"
                + "<text x=\"0\" y=\"15\" font-size=\"15\" font-weight=\"%s\">Database</text></svg>";

        int bold = rightmost(new Raster(LIGHT).paint(word.formatted("700"), 1000));
        int regular = rightmost(new Raster(LIGHT).paint(word.formatted("400"), 1000));

        assertThat(bold / 10.0).isBetween(LIGHT.width("Database", 15, true) - 2, LIGHT.width("Database", 15, true) + 1);
        assertThat(regular / 10.0)
                .isBetween(LIGHT.width("Database", 15, false) - 2, LIGHT.width("Database", 15, false) + 1);
        assertThat(bold).isGreaterThan(regular);
    }

    private static int rightmost(BufferedImage image) {
        for (int x = image.getWidth() - 1; x >= 0; x--) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) >>> 24 > 128) {
                    return x;
                }
            }
        }
        return 0;
    }

    @Test
    void saysWhatItCanNotPaint() {
        assertThatThrownBy(() -> new Raster(LIGHT).png("<p>no picture</p>", 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("can't paint this SVG");
        assertThatThrownBy(() -> new Raster(LIGHT).png(document(), 100_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void makesAFilmOfTheSecondsAroundAnEvent() throws IOException {
        byte[] gif = gif();

        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(6 * Gif.RATE);
            assertThat(reader.read(0).getWidth()).isEqualTo(GIF_WIDTH);
            assertThat(reader.read(0).getHeight()).isEqualTo(GIF_WIDTH * 3 / 5);
        }
        assertThat(new String(gif, StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0");
        assertThat(gif).hasSizeLessThan(1_000_000);
        assertThat(gif()).isEqualTo(gif);
    }

    private byte[] gif() {
        int killed = 0;
        while (!(film.events.get(killed) instanceof TraceEvent.Killed)) {
            killed++;
        }
        return new Gif(LIGHT).of(film.scene.diagram(), film.events, killed, GIF_WIDTH);
    }
}

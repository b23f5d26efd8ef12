package dev.custody.picture.raster;

import dev.custody.picture.Paintbox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/** Paints SVG with plain colours (not {@link Paintbox#variables}) as pixels. Keep one: making it reads the fonts. */
public final class Raster {
    /** A picture with more pixels than these is no use to anybody, and may be more than there is memory. */
    private static final long MOST_PIXELS = 100_000_000;

    private final FontFamilyResolver fonts;

    public Raster(Paintbox box) {
        fonts = new BundledFonts(box);
    }

    /**
     * A picture, transparent where nothing is painted.
     *
     * @param width in pixels; the height follows from the picture
     * @throws IllegalArgumentException if it is no SVG that can be painted, or too large
     */
    public BufferedImage paint(String svg, double width) {
        Painting painting = new Painting();
        painting.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width);
        try {
            painting.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput());
        } catch (TranscoderException problem) {
            throw new IllegalArgumentException("can't paint this SVG: " + problem.getMessage(), problem);
        }
        return painting.image;
    }

    /**
     * The same as a PNG file.
     *
     * @param width in pixels; the height follows from the picture
     */
    public byte[] png(String svg, double width) {
        BufferedImage image = paint(svg, width);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** One painting by Batik. It fetches nothing: pictures refer to nothing outside. */
    private final class Painting extends ImageTranscoder {
        private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);

        @Override
        protected UserAgent createUserAgent() {
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return fonts;
                }
            };
        }

        @Override
        public BufferedImage createImage(int width, int height) {
            if ((long) width * height > MOST_PIXELS) {
                throw new IllegalArgumentException(
                        "a picture of " + width + " by " + height + " pixels is too large: make it smaller");
            }
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        }

        @Override
        public void writeImage(BufferedImage painted, TranscoderOutput output) {
            image = painted;
        }
    }
}

package dev.custody.picture.raster;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes pictures one after the other as an animated GIF that begins anew when it is over. Of each, only what changed is written. */
final class GifWriter {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final int width;
    private final int height;
    private final Palette palette;
    private final IndexColorModel model;

    private GifWriter(List<int[]> frames, int width, int height) {
        this.width = width;
        this.height = height;
        Map<Integer, Integer> seen = new TreeMap<>();
        for (int[] frame : frames) {
            for (int pixel : frame) {
                seen.merge(pixel & 0xFFFFFF, 1, Integer::sum);
            }
        }
        palette = new Palette(seen);
        model = new IndexColorModel(
                8, 256, palette.channel(16), palette.channel(8), palette.channel(0), Palette.TRANSPARENT);
    }

    /**
     * The file.
     *
     * @param frames all of that size, RGB pixels row by row
     * @param hundredths of a second that each is seen
     * @param lastHundredths the same for the last one
     */
    static byte[] write(List<int[]> frames, int width, int height, int hundredths, int lastHundredths) {
        try {
            return new GifWriter(frames, width, height).write(frames, hundredths, lastHundredths);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] write(List<int[]> frames, int hundredths, int lastHundredths) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            byte @Nullable [] before = null;
            for (int i = 0; i < frames.size(); i++) {
                byte[] now = indexed(frames.get(i));
                int delay = i == frames.size() - 1 ? lastHundredths : hundredths;
                Cut cut = before == null ? new Cut(0, 0, width, height) : changed(before, now);
                BufferedImage image = picture(cut, now, before);
                writer.writeToSequence(new IIOImage(image, null, metadata(writer, image, cut, delay, i == 0)), null);
                before = now;
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private byte[] indexed(int[] frame) {
        byte[] indexed = new byte[frame.length];
        for (int i = 0; i < frame.length; i++) {
            indexed[i] = (byte) palette.index(frame[i]);
        }
        return indexed;
    }

    private record Cut(int x, int y, int width, int height) {}

    /** The least that holds all that is different; a single pixel if nothing is. */
    private Cut changed(byte[] before, byte[] now) {
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (before[y * width + x] != now[y * width + x]) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = y + 1;
                }
            }
        }
        return right <= left ? new Cut(0, 0, 1, 1) : new Cut(left, top, right - left, bottom - top);
    }

    /** What is as it was is transparent, and takes hardly any room. */
    private BufferedImage picture(Cut cut, byte[] now, byte @Nullable [] before) {
        BufferedImage image = new BufferedImage(cut.width, cut.height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] row = new byte[cut.width];
        for (int y = 0; y < cut.height; y++) {
            for (int x = 0; x < cut.width; x++) {
                int at = (cut.y + y) * width + cut.x + x;
                row[x] = before != null && before[at] == now[at] ? (byte) Palette.TRANSPARENT : now[at];
            }
            image.getRaster().setDataElements(0, y, cut.width, 1, row);
        }
        return image;
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, Cut cut, int delay, boolean first)
            throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode descriptor = child(root, "ImageDescriptor");
        descriptor.setAttribute("imageLeftPosition", Integer.toString(cut.x));
        descriptor.setAttribute("imageTopPosition", Integer.toString(cut.y));
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("transparentColorIndex", Integer.toString(Palette.TRANSPARENT));
        control.setAttribute("delayTime", Integer.toString(delay));
        if (first) {
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(loop);
        }
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }
}

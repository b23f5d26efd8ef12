package dev.custody.picture.raster;

import dev.custody.layout.Box;
import dev.custody.picture.DiagramSvg;
import dev.custody.picture.Moment;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/** Paints one moment after the other. What looks as it did before is not painted anew but taken from what was painted then. */
final class Stage {
    private final Raster raster;
    private final DiagramSvg svg;
    private final Box view;
    private final int width;
    private final int height;
    private final Map<String, BufferedImage> painted = new HashMap<>();

    Stage(Raster raster, DiagramSvg svg, Box view, int width, int height) {
        this.raster = raster;
        this.svg = svg;
        this.view = view;
        this.width = width;
        this.height = height;
    }

    /** RGB pixels, row by row. */
    int[] paint(Moment moment) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        double scale = width / view.width();
        for (DiagramSvg.Piece piece : svg.pieces(moment, view)) {
            BufferedImage own = painted.computeIfAbsent(
                    piece.svg(),
                    text -> raster.paint(svg.document(piece), piece.room().width() * scale));
            graphics.drawImage(
                    own,
                    AffineTransform.getTranslateInstance(
                            (piece.x() + piece.room().x() - view.x()) * scale,
                            (piece.y() + piece.room().y() - view.y()) * scale),
                    null);
        }
        graphics.dispose();
        return image.getRGB(0, 0, width, height, null, 0, width);
    }
}

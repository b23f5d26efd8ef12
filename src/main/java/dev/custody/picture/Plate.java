package dev.custody.picture;

import dev.custody.layout.Box;
import dev.custody.picture.style.Part;
import dev.custody.picture.style.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word or two on a background of their own, with a sign before them or without. */
final class Plate {
    private final Brush brush;
    private final Part part;
    private final String text;
    private final @Nullable Part sign;
    private final double[] padding;
    private final double signWidth;
    private final double signHeight;
    private final double gap;

    Plate(Brush brush, Part part, String text, @Nullable Part sign) {
        this.brush = brush;
        this.part = part;
        this.text = text;
        this.sign = sign;
        Style style = brush.style(part);
        List<double[]> sides = style.sides("-fx-padding");
        padding = sides.isEmpty() ? new double[4] : sides.getFirst();
        signWidth = sign == null ? 0 : brush.style(sign).number("-fx-pref-width", 0);
        signHeight = sign == null ? 0 : brush.style(sign).number("-fx-pref-height", 0);
        gap = sign == null ? 0 : style.number("-fx-graphic-text-gap", 4);
    }

    double width() {
        return padding[3] + signWidth + gap + brush.width(part, text) + padding[1];
    }

    double height() {
        return padding[0] + Math.max(signHeight, brush.height(part)) + padding[2];
    }

    /** With its upper left corner there. */
    void paint(double x, double y) {
        Box all = new Box(x, y, width(), height());
        brush.region(part, all);
        if (sign != null) {
            brush.region(sign, new Box(x + padding[3], all.centerY() - signHeight / 2, signWidth, signHeight));
        }
        double width = brush.width(part, text);
        double middle = y + padding[0] + (height() - padding[0] - padding[2]) / 2;
        brush.text(part, text, x + padding[3] + signWidth + gap, middle, 1, width, Brush.Align.LEFT);
    }

    /** With its middle there. */
    void paintAround(double x, double y) {
        paint(x - width() / 2, y - height() / 2);
    }
}

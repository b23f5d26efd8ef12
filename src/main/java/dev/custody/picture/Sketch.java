package dev.custody.picture;

import dev.custody.layout.Box;
import dev.custody.picture.Brush.Align;
import dev.custody.picture.style.Typeface;
import dev.custody.scene.Look;
import java.util.ArrayList;
import java.util.List;

/** Draws the pictures that the canvas does not have: lines, boxes and words in tokens' colours, and where there is still room for them. */
final class Sketch {
    /** Nothing is written smaller, in pixels. */
    static final double SMALL = 11;

    private final Paintbox box;
    private final Svg svg = new Svg();
    private final Brush brush;
    private final List<Box> taken = new ArrayList<>();
    private final List<Runnable> above = new ArrayList<>();

    Sketch(Paintbox box) {
        this.box = box;
        this.brush = new Brush(box, svg);
    }

    Svg svg() {
        return svg;
    }

    DiagramWords words() {
        return box.words();
    }

    String paint(String attribute, String colour) {
        return brush.paint(attribute, colour);
    }

    /** Begins a document. */
    void begin(String kind, String title, double width, double height) {
        svg.open("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("role", "img")
                .with("class", kind);
        svg.with("width", width).with("height", height).with("viewBox", "0 0 " + Svg.of(width) + " " + Svg.of(height));
        svg.with("font-family", Typeface.FAMILY).with("font-size", 12).inside();
        svg.element("title", title);
    }

    /** Paints that above all that is painted as it comes. */
    void above(Runnable painting) {
        above.add(painting);
    }

    String end() {
        above.forEach(Runnable::run);
        return svg.raw(brush.gradients().definitions()).close("svg").toString();
    }

    // ---- lines and boxes

    void line(double x1, double y1, double x2, double y2, String colour, double width, String dashes) {
        svg.open("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
        svg.raw(paint("stroke", colour)).with("stroke-width", width, 1);
        if (!dashes.isEmpty()) {
            svg.with("stroke-dasharray", dashes);
        }
        svg.shut();
    }

    void fill(Box at, String colour, double opacity, double round) {
        svg.open("rect").with("x", at.x()).with("y", at.y());
        svg.with("width", Math.max(0, at.width())).with("height", Math.max(0, at.height()));
        svg.with("rx", round, 0)
                .raw(paint("fill", colour))
                .with("opacity", opacity, 1)
                .shut();
    }

    /** A box with an edge. */
    void frame(Box at, String colour, String edge, String dashes, double round) {
        svg.open("rect").with("x", at.x()).with("y", at.y());
        svg.with("width", Math.max(0, at.width()))
                .with("height", Math.max(0, at.height()))
                .with("rx", round, 0);
        svg.raw(paint("fill", colour)).raw(paint("stroke", edge));
        if (!dashes.isEmpty()) {
            svg.with("stroke-dasharray", dashes);
        }
        svg.shut();
    }

    void path(String path, double x, double y, double zoom, String fill) {
        svg.open("path").with("d", path).with("transform", Svg.moved(x, y) + Brush.scale(zoom, zoom));
        svg.raw(paint("fill", fill)).shut();
    }

    /** The head of an arrow that comes from there. */
    void arrowHead(double fromX, double fromY, double x, double y, String colour, double size) {
        double angle = Math.atan2(y - fromY, x - fromX);
        StringBuilder points = new StringBuilder();
        for (double[] corner : new double[][] {{0, 0}, {-size, size * 0.45}, {-size, -size * 0.45}}) {
            points.append(points.isEmpty() ? "" : " ")
                    .append(Svg.of(x + corner[0] * Math.cos(angle) - corner[1] * Math.sin(angle)))
                    .append(',')
                    .append(Svg.of(y + corner[0] * Math.sin(angle) + corner[1] * Math.cos(angle)));
        }
        svg.open("polygon")
                .with("points", points.toString())
                .raw(paint("fill", colour))
                .shut();
    }

    /** Two strokes that say no, with their middle there. */
    void cross(double x, double y, double half, String colour) {
        svg.open("path")
                .with(
                        "d",
                        "M" + Svg.of(x - half) + " " + Svg.of(y - half) + "L" + Svg.of(x + half) + " "
                                + Svg.of(y + half)
                                + "M" + Svg.of(x + half) + " " + Svg.of(y - half) + "L" + Svg.of(x - half) + " "
                                + Svg.of(y + half));
        svg.raw(paint("stroke", colour))
                .raw(" fill=\"none\"")
                .with("stroke-width", 2.4)
                .shut();
    }

    /** The token of a message, that many times its size on the canvas. */
    void token(Look look, int number, double x, double y, double zoom) {
        svg.open("g").with("class", "token " + StyleNames.of(look)).with("data-message", Integer.toString(number));
        svg.with("transform", Svg.moved(x, y) + Brush.scale(zoom, zoom)).inside();
        new TokenArt(brush, box.styles().metrics().token()).token(look, number);
        svg.close("g");
    }

    // ---- words

    double width(String text, double size, boolean bold) {
        return box.width(text, size, bold);
    }

    /** Words whose middle is at that height. */
    void text(String text, double x, double y, double size, boolean bold, String colour, Align align) {
        if (text.isEmpty()) {
            return;
        }
        Typeface typeface = box.typeface(bold);
        svg.open("text").with("x", x).with("y", y + (typeface.ascent() - typeface.height() / 2) * size);
        svg.with("font-size", size, 12).raw(bold ? " font-weight=\"700\"" : "");
        svg.raw(
                switch (align) {
                    case LEFT -> "";
                    case CENTER -> " text-anchor=\"middle\"";
                    case RIGHT -> " text-anchor=\"end\"";
                });
        if (text.length() > 1) {
            svg.with("textLength", width(text, size, bold)).raw(" lengthAdjust=\"spacingAndGlyphs\"");
        }
        svg.raw(paint("fill", colour)).inside().text(text).close("text");
    }

    /** The same, cut off with an ellipsis where it is too wide. */
    void clipped(String text, double x, double y, double most, double size, boolean bold, String colour, Align align) {
        text(clip(text, most, size, bold), x, y, size, bold, colour, align);
    }

    String clip(String text, double most, double size, boolean bold) {
        if (width(text, size, bold) <= most) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", size, bold) > most) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    // ---- room

    /** Takes that room, if nobody has it. */
    boolean take(Box room) {
        for (Box other : taken) {
            boolean apart = room.right() <= other.x()
                    || other.right() <= room.x()
                    || room.bottom() <= other.y()
                    || other.bottom() <= room.y();
            if (!apart) {
                return false;
            }
        }
        taken.add(room);
        return true;
    }
}

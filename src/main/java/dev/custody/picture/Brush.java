package dev.custody.picture;

import dev.custody.layout.Box;
import dev.custody.layout.Point;
import dev.custody.layout.Wrapped;
import dev.custody.picture.style.Part;
import dev.custody.picture.style.Style;
import dev.custody.picture.style.Typeface;
import java.util.List;

/** Paints what stylesheets describe: regions with their backgrounds and borders, outlines, and text that fits. */
final class Brush {
    /** Where a text stands in its room. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    private final Paintbox box;
    private final Svg svg;
    private final Gradients gradients;

    Brush(Paintbox box, Svg svg) {
        this.box = box;
        this.svg = svg;
        this.gradients = new Gradients(box.ink());
    }

    Svg svg() {
        return svg;
    }

    /** See {@link dev.custody.picture.style.Styles#part}. */
    Part part(String... marks) {
        return box.styles().part(marks);
    }

    Style style(Part part) {
        return box.styles().of(part);
    }

    DiagramWords words() {
        return box.words();
    }

    Gradients gradients() {
        return gradients;
    }

    /** A colour or gradient as an attribute. */
    String paint(String attribute, String value) {
        return Gradients.isOne(value)
                ? gradients.paint(attribute, value)
                : box.ink().paint(attribute, value);
    }

    /** The room that an outline takes. */
    Box bounds(String outline) {
        return box.outlines().of(outline);
    }

    // ---- regions

    /** A region of the size that its stylesheet prefers, with its middle there. */
    void sign(Part part, double x, double y) {
        Style style = style(part);
        double width = style.number("-fx-pref-width", 0);
        double height = style.number("-fx-pref-height", 0);
        region(part, new Box(x - width / 2, y - height / 2, width, height));
    }

    /** A region: its backgrounds, one over the other, and its border. */
    void region(Part part, Box at) {
        Style style = style(part);
        double opacity = style.number("-fx-opacity", 1);
        if (opacity < 1) {
            svg.open("g").with("opacity", opacity).inside();
        }
        List<String> colours = style.list("-fx-background-color");
        List<double[]> insets = style.sides("-fx-background-insets");
        List<double[]> radii = style.sides("-fx-background-radius");
        for (int i = 0; i < colours.size(); i++) {
            if (!colours.get(i).equals("transparent")) {
                Box inner = inset(at, layer(insets, i));
                background(style, inner, layer(radii, i)[0], colours.get(i));
            }
        }
        if (style.has("-fx-border-color")) {
            border(style, at);
        }
        if (opacity < 1) {
            svg.close("g");
        }
    }

    private static double[] layer(List<double[]> layers, int index) {
        return layers.isEmpty() ? new double[4] : layers.get(Math.min(index, layers.size() - 1));
    }

    private static Box inset(Box box, double[] sides) {
        return new Box(
                box.x() + sides[3],
                box.y() + sides[0],
                box.width() - sides[1] - sides[3],
                box.height() - sides[0] - sides[2]);
    }

    private void background(Style style, Box at, double radius, String colour) {
        if (Hatching.isOne(colour)) {
            Hatching hatching = Hatching.of(colour);
            svg.open("path")
                    .with("d", hatching.lines(at))
                    .raw(" fill=\"none\"")
                    .raw(paint("stroke", hatching.colour()));
            svg.with("stroke-width", hatching.thickness()).shut();
            return;
        }
        if (!style.has("-fx-shape")) {
            rectangle(at, radius);
            svg.raw(paint("fill", colour)).shut();
            return;
        }
        String shape = style.text("-fx-shape");
        Box own = box.outlines().of(shape);
        boolean stretched = !style.text("-fx-scale-shape").equals("false");
        double scaleX = stretched ? at.width() / own.width() : 1;
        double scaleY = stretched ? at.height() / own.height() : 1;
        double x = stretched ? at.x() - own.x() * scaleX : at.centerX() - own.centerX();
        double y = stretched ? at.y() - own.y() * scaleY : at.centerY() - own.centerY();
        svg.open("path").with("d", shape);
        if (x != 0 || y != 0 || scaleX != 1 || scaleY != 1) {
            svg.with("transform", Svg.moved(x, y) + scale(scaleX, scaleY));
        }
        svg.raw(paint("fill", colour)).shut();
    }

    static String scale(double x, double y) {
        // Two decimals are too few for what is scaled up.
        return x == 1 && y == 1 ? "" : " scale(" + fine(x) + (x == y ? "" : " " + fine(y)) + ")";
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static String fine(double value) {
        double short4 = rounded(value);
        return short4 == Math.rint(short4) ? Long.toString((long) short4) : Double.toString(short4);
    }

    private void border(Style style, Box at) {
        double width = style.number("-fx-border-width", 1);
        Box edge = inset(at, layer(style.sides("-fx-border-insets"), 0));
        Box middle = inset(edge, new double[] {width / 2, width / 2, width / 2, width / 2});
        double radius = style.number("-fx-border-radius", 0);
        rectangle(middle, Math.max(0, radius - width / 2));
        svg.raw(" fill=\"none\"").raw(paint("stroke", style.text("-fx-border-color")));
        svg.with("stroke-width", width, 1).raw(dashes(style.text("-fx-border-style")));
        svg.shut();
    }

    /** {@code segments(7, 6) line-cap round}. */
    private static String dashes(String border) {
        if (!border.startsWith("segments(")) {
            return "";
        }
        int end = border.indexOf(')');
        String dashes = border.substring("segments(".length(), end).replace(",", "");
        return " stroke-dasharray=\"" + dashes + "\""
                + (border.endsWith("line-cap round") ? " stroke-linecap=\"round\"" : "");
    }

    private void rectangle(Box at, double radius) {
        double round = Math.clamp(radius, 0, Math.max(0, Math.min(at.width(), at.height()) / 2));
        svg.open("rect").with("x", at.x()).with("y", at.y());
        svg.with("width", Math.max(0, at.width())).with("height", Math.max(0, at.height()));
        svg.with("rx", round, 0);
    }

    // ---- outlines

    /** Fill and stroke of an outline; the element is open, and stays so. */
    Svg outline(Part part) {
        Style style = style(part);
        svg.raw(style.has("-fx-fill") ? paint("fill", style.text("-fx-fill")) : " fill=\"none\"");
        if (style.has("-fx-stroke")) {
            // Lines end in squares there unless it is said otherwise.
            String cap = style.has("-fx-stroke-line-cap") ? style.text("-fx-stroke-line-cap") : "square";
            stroke(part, cap);
            if (style.text("-fx-stroke-line-join").equals("round")) {
                svg.raw(" stroke-linejoin=\"round\"");
            }
        }
        return svg.with("opacity", style.number("-fx-opacity", 1), 1);
    }

    /** The stroke of an outline alone, with ends of that kind. */
    Svg stroke(Part part, String cap) {
        Style style = style(part);
        svg.raw(paint("stroke", style.text("-fx-stroke"))).with("stroke-width", style.number("-fx-stroke-width", 1), 1);
        if (style.has("-fx-stroke-dash-array")) {
            svg.with("stroke-dasharray", style.text("-fx-stroke-dash-array"));
        }
        return cap.equals("butt") ? svg : svg.with("stroke-linecap", cap);
    }

    void path(Part part, String path) {
        outline(part, "path", "d", path);
    }

    void path(Part part, String path, String transform) {
        svg.open("path").with("d", path).with("transform", transform);
        outline(part).shut();
    }

    /** A line through points. */
    void line(Part part, List<Point> points) {
        outline(part, "polyline", "points", list(points));
    }

    void polygon(Part part, List<Point> points) {
        outline(part, "polygon", "points", list(points));
    }

    private void outline(Part part, String tag, String attribute, String value) {
        svg.open(tag).with(attribute, value);
        outline(part).shut();
    }

    private static String list(List<Point> points) {
        StringBuilder text = new StringBuilder();
        for (Point point : points) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(Svg.of(point.x()))
                    .append(',')
                    .append(Svg.of(point.y()));
        }
        return text.toString();
    }

    // ---- text

    /** How wide a text would like to be. */
    double width(Part part, String text) {
        Style style = style(part);
        return box.width(text, style.number("-fx-font-size", 13), style.isBold());
    }

    /** How high a line of it is. */
    double height(Part part) {
        Style style = style(part);
        return box.typeface(style.isBold()).height() * style.number("-fx-font-size", 13);
    }

    /** A line of text in the middle of its room's height; smaller, if it does not fit into its width. */
    void text(Part part, String text, Box room, Align align) {
        double natural = width(part, text);
        if (text.isEmpty() || natural <= 0 || room.width() <= 0) {
            return;
        }
        double factor = Math.min(1, room.width() / natural);
        double x = switch (align) {
            case LEFT -> room.x();
            case CENTER -> room.centerX();
            case RIGHT -> room.right();
        };
        text(part, text, x, room.centerY(), factor, natural * factor, align);
    }

    /** Words from the left of their room, on two lines where they would be smaller on one. */
    void words(Part part, String text, Box room) {
        if (text.isEmpty()) {
            return;
        }
        Wrapped wrapped = Wrapped.of(text, room.width(), room.height(), height(part), line -> width(part, line));
        double high = height(part) * wrapped.factor();
        double y = room.centerY() - high * (wrapped.lines().size() - 1) / 2;
        for (String line : wrapped.lines()) {
            text(part, line, room.x(), y, wrapped.factor(), width(part, line) * wrapped.factor(), Align.LEFT);
            y += high;
        }
    }

    /**
     * A line of text.
     *
     * @param y its middle
     * @param factor how many times its own size it is written in
     * @param width that it takes, whatever font is at hand
     */
    void text(Part part, String text, double x, double y, double factor, double width, Align align) {
        Style style = style(part);
        Typeface typeface = box.typeface(style.isBold());
        double size = style.number("-fx-font-size", 13) * factor;
        double base = y - typeface.height() * size / 2 + typeface.ascent() * size;
        svg.open("text").with("x", x).with("y", base).with("font-size", size);
        if (style.isBold()) {
            svg.raw(" font-weight=\"700\"");
        }
        svg.raw(
                switch (align) {
                    case LEFT -> "";
                    case CENTER -> " text-anchor=\"middle\"";
                    case RIGHT -> " text-anchor=\"end\"";
                });
        if (text.length() > 1) {
            // Whatever font there is, nothing runs over.
            svg.with("textLength", width).raw(" lengthAdjust=\"spacingAndGlyphs\"");
        }
        String colour = style.has("-fx-fill") ? style.text("-fx-fill") : style.text("-fx-text-fill");
        svg.raw(paint("fill", colour.isEmpty() ? "-ink" : colour))
                .inside()
                .text(text)
                .close("text");
    }
}

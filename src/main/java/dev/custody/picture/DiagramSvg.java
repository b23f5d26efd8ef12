package dev.custody.picture;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.layout.Box;
import dev.custody.layout.Layout;
import dev.custody.layout.LostPlaces;
import dev.custody.layout.Placed;
import dev.custody.layout.Placement;
import dev.custody.picture.style.Typeface;
import dev.custody.scene.Look;
import dev.custody.scene.Looks;
import dev.custody.trace.HopKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A diagram and what goes on in it as SVG, as the canvas shows it. The coordinates are those of the layout's world, so that
 * pictures of several moments fit over one another. For any number of threads.
 *
 * <p>{@link #document} is a whole picture. It is nothing but {@link #links}, {@link #component} for each component,
 * {@link #tokens} and {@link #lost}, one over the other, which whoever animates it can have one by one: each is one or more
 * {@code g} elements. Components have {@code data-component}, tokens {@code data-message}.
 */
public final class DiagramSvg {
    /** How far around a component its ring and badges reach. */
    private static final double BESIDE = 34;

    private final Paintbox box;
    private final Layout layout;

    /** Where everything stands in a picture of so many pixels. */
    public static Layout layout(Paintbox box, Diagram diagram, double width, double height) {
        return new Layout(diagram, box.styles().metrics(), width, height);
    }

    public DiagramSvg(Paintbox box, Layout layout) {
        this.box = box;
        this.layout = layout;
    }

    /** All there is, and a little room around it: what a picture shows unless somebody looks closer. */
    public Box whole() {
        return layout.bounds();
    }

    /**
     * A whole picture.
     *
     * @param title in a few words, for who can't see it
     * @param seen the part of the world that it shows
     * @param width in pixels; the height follows from what is seen
     * @param ground whether it is on the colour of the ground, or on whatever lies below
     */
    public String document(String title, Moment moment, Box seen, double width, boolean ground) {
        Svg svg = new Svg();
        begin(svg, seen, width);
        svg.element("title", title);
        Brush brush = new Brush(box, svg);
        if (ground) {
            ground(brush, seen);
        }
        paint(brush, moment);
        return svg.raw(brush.gradients().definitions()).close("svg").toString();
    }

    /**
     * A part of a picture that can be painted by itself and put at its place.
     *
     * @param svg around the origin
     * @param room that it takes, around the origin
     * @param x where the origin is
     * @param y where the origin is
     */
    public record Piece(String svg, Box room, double x, double y) {}

    /** All of a picture of what is seen, in pieces, the lowest first: many of them stay as they are from moment to moment. */
    public List<Piece> pieces(Moment moment, Box seen) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(piece(brush -> ground(brush, seen)), seen, 0, 0));
        pieces.add(new Piece(links(moment), seen, 0, 0));
        for (Component component : layout.diagram().components()) {
            Box own = layout.box(component.id());
            Box room = new Box(own.x() - BESIDE, own.y() - BESIDE, own.width() + 2 * BESIDE, own.height() + 2 * BESIDE);
            pieces.add(new Piece(component(moment, component.id()), room, 0, 0));
        }
        double reach = layout.metrics().token() * 1.2;
        Looks looks = moment.looks();
        for (Placed token : Placement.of(moment.scene(), layout, moment.micros(), false, moment.followed())) {
            String svg =
                    piece(brush -> new TokenArt(brush, layout.metrics().token()).paint(token, 0, 0, moment, looks));
            pieces.add(new Piece(svg, new Box(-reach, -reach, 2 * reach, 2 * reach), token.x(), token.y()));
        }
        pieces.add(new Piece(lost(moment), seen, 0, 0));
        return pieces;
    }

    /** A piece as a picture of its own, with its origin where it has it. */
    public String document(Piece piece) {
        Svg svg = new Svg();
        begin(svg, piece.room(), piece.room().width());
        return svg.raw(piece.svg()).close("svg").toString();
    }

    private static void begin(Svg svg, Box seen, double width) {
        svg.open("svg").with("xmlns", "http://www.w3.org/2000/svg").with("role", "img");
        svg.with("width", width).with("height", width * seen.height() / seen.width());
        svg.with("viewBox", viewBox(seen)).with("font-family", Typeface.FAMILY);
        svg.with("font-size", 13).with("class", "custody-diagram");
        // Where letters and lines are to be drawn as they are, and not pulled to whole pixels.
        svg.raw(" shape-rendering=\"geometricPrecision\" text-rendering=\"geometricPrecision\"")
                .inside();
    }

    private static void ground(Brush brush, Box seen) {
        Svg svg = brush.svg();
        svg.open("rect").with("x", seen.x()).with("y", seen.y());
        svg.with("width", seen.width()).with("height", seen.height());
        svg.raw(brush.paint("fill", "-ground")).shut();
    }

    /** {@code x y width height}. */
    public static String viewBox(Box seen) {
        return Svg.of(seen.x()) + " " + Svg.of(seen.y()) + " " + Svg.of(seen.width()) + " " + Svg.of(seen.height());
    }

    private void paint(Brush brush, Moment moment) {
        links(brush, moment);
        Trail trail = moment.trail().orElse(null);
        ComponentArt art = new ComponentArt(brush, layout);
        for (Component component : layout.diagram().components()) {
            art.paint(component, moment, trail != null && !trail.been().contains(component.id()));
        }
        tokens(brush, moment);
        lost(brush, moment);
    }

    private void links(Brush brush, Moment moment) {
        LinkArt art = new LinkArt(brush, layout);
        for (int i = 0; i < layout.diagram().links().size(); i++) {
            art.paint(i, moment);
        }
    }

    private void tokens(Brush brush, Moment moment) {
        List<Placed> placed = Placement.of(moment.scene(), layout, moment.micros(), false, moment.followed());
        new TokenArt(brush, layout.metrics().token()).paint(placed, moment);
    }

    private void lost(Brush brush, Moment moment) {
        List<LostPlaces.Site> sites = LostPlaces.of(moment.scene(), moment.looks(), layout);
        new TokenArt(brush, layout.metrics().token()).lost(sites);
    }

    // ---- piece by piece

    /** All links as they stand. */
    public String links(Moment moment) {
        return piece(brush -> links(brush, moment));
    }

    /** One link as it stands, by its place in the diagram. */
    public String link(Moment moment, int index) {
        return piece(brush -> new LinkArt(brush, layout).paint(index, moment));
    }

    /** One component as it stands, without the messages in it. */
    public String component(Moment moment, ComponentId id) {
        return piece(
                brush -> new ComponentArt(brush, layout).paint(layout.diagram().component(id), moment, false));
    }

    /** All messages and talk where they are. */
    public String tokens(Moment moment) {
        return piece(brush -> tokens(brush, moment));
    }

    /** The marks where something was lost. */
    public String lost(Moment moment) {
        return piece(brush -> lost(brush, moment));
    }

    /** A token with its number, around the origin. */
    public String token(Look look, int number) {
        return piece(brush -> new TokenArt(brush, layout.metrics().token()).token(look, number));
    }

    /** A token as it is in somebody's hands, around the origin. */
    public String token(Placed token, Look look, Nature nature) {
        return piece(brush -> new TokenArt(brush, layout.metrics().token())
                .token(token, look, Objects.requireNonNull(token.message()), nature));
    }

    /** Talk of that kind, around the origin. */
    public String talk(HopKind kind) {
        return piece(brush -> new TokenArt(brush, layout.metrics().token()).talk(kind));
    }

    private String piece(Consumer<Brush> painting) {
        Svg svg = new Svg();
        Brush brush = new Brush(box, svg);
        painting.accept(brush);
        return svg.raw(brush.gradients().definitions()).toString();
    }
}

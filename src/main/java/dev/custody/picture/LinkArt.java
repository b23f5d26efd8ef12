package dev.custody.picture;

import dev.custody.diagram.Link;
import dev.custody.layout.Box;
import dev.custody.layout.Flow;
import dev.custody.layout.Layout;
import dev.custody.layout.LinkOutline;
import dev.custody.layout.Point;
import dev.custody.layout.Track;
import dev.custody.picture.style.Part;
import dev.custody.scene.LinkState;
import dev.custody.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paints a link: a road with a line in its middle, arrow heads where messages go, and barriers where it is cut. */
record LinkArt(Brush brush, Layout layout) {
    void paint(int index, Moment moment) {
        Scene scene = moment.scene();
        Link link = layout.diagram().links().get(index);
        LinkState state = scene.links().get(index);
        int onlyCopies = moment.ledger()
                .map(ledger -> ledger.custody().onlyCopiesOn(index))
                .orElse(0);
        Trail trail = moment.trail().orElse(null);
        boolean broken = scene.component(link.from()).isDown()
                || scene.component(link.to()).isDown();
        Part part = part(state, broken, onlyCopies > 0, trail != null && trail.uses(index), trail);
        Track track = layout.tracks().get(index);
        LinkOutline outline = new LinkOutline(
                track,
                Flow.of(layout.diagram(), link),
                layout.metrics().lane(),
                layout.metrics().ring());
        Svg svg = brush.svg();
        svg.open("g").with("class", "link").with("data-from", link.from().value());
        svg.with("data-to", link.to().value());
        svg.with("opacity", brush.style(part).number("-fx-opacity", 1), 1).inside();
        brush.line(part.child("road"), outline.road());
        brush.line(part.child("road-line"), factor(state) != 1 ? outline.wave() : outline.line());
        Part head = part.group("Group").child("road-head");
        outline.heads().forEach(corners -> brush.polygon(head, corners));
        if (isCut(state)) {
            barrier(part, outline.barrier(state.isCut(true), state.isCut(false)), state);
        }
        label(part, track, state, onlyCopies);
        if (trail != null) {
            numbers(
                    part,
                    track,
                    Trail.words(trail.forward().get(index)),
                    Trail.words(trail.backward().get(index)));
        }
        svg.close("g");
    }

    private Part part(LinkState state, boolean broken, boolean alone, boolean used, @Nullable Trail trail) {
        List<String> marks = new ArrayList<>();
        marks.add("link");
        if (broken) {
            marks.add(":broken");
        }
        if (isCut(state)) {
            marks.add(":cut");
        }
        if (factor(state) != 1) {
            marks.add(":slow");
        }
        if (alone) {
            marks.add(":alone");
        }
        if (trail != null) {
            marks.add(used ? ":trail" : ":aside");
        }
        return brush.part(marks.toArray(String[]::new));
    }

    private static boolean isCut(LinkState state) {
        return state.isCut(true) || state.isCut(false);
    }

    private static double factor(LinkState state) {
        return Math.max(state.slowFactor(true), state.slowFactor(false));
    }

    /** A gap in the road, and scissors in it. */
    private void barrier(Part part, LinkOutline.Barrier barrier, LinkState state) {
        boolean both = state.isCut(true) && state.isCut(false);
        stroke(part.child(both ? "gap-wide" : "gap"), barrier.gap(), "butt");
        barrier.bars().forEach(bar -> stroke(part.child("barrier"), bar, "round"));
        Part plate = part.child("scissors-plate");
        Box scissors = brush.bounds(Shapes.SCISSORS);
        double[] padding = brush.style(plate).sides("-fx-padding").getFirst();
        // The outline's own width counts, too.
        double line = brush.style(part.child("scissors")).number("-fx-stroke-width", 1);
        double width = scissors.width() + line + padding[1] + padding[3];
        double height = scissors.height() + line + padding[0] + padding[2];
        Point at = barrier.sign();
        brush.region(plate, new Box(at.x() - width / 2, at.y() - height / 2, width, height));
        brush.path(
                part.child("scissors"),
                Shapes.SCISSORS,
                Svg.moved(at.x() - scissors.centerX(), at.y() - scissors.centerY()));
    }

    private void stroke(Part part, LinkOutline.Stroke stroke, String cap) {
        Svg svg = brush.svg();
        svg.open("line").with("x1", stroke.from().x()).with("y1", stroke.from().y());
        svg.with("x2", stroke.to().x()).with("y2", stroke.to().y());
        brush.stroke(part, cap).shut();
    }

    private void label(Part part, Track track, LinkState state, int onlyCopies) {
        String slow = factor(state) == 1 ? "" : DiagramWords.factor(factor(state));
        String text = ((onlyCopies == 0 ? "" : brush.words().of("only-copy")) + " " + slow).strip();
        if (!text.isEmpty()) {
            Plate plate = new Plate(brush, part.child("link-label"), text, null);
            Point middle = track.at(0.5, 0);
            plate.paint(
                    middle.x() - plate.width() / 2,
                    middle.y() - plate.height() - layout.metrics().lane() * 2);
        }
    }

    /** The hops of the message that is followed, along this link and against it. */
    private void numbers(Part part, Track track, String forward, String backward) {
        // Where both ways are used, each number stands nearer to where its hops set out from.
        boolean both = !forward.isEmpty() && !backward.isEmpty();
        number(part, track, forward, both ? 0.28 : 0.42);
        number(part, track, backward, both ? 0.72 : 0.42);
    }

    private void number(Part part, Track track, String text, double at) {
        if (!text.isEmpty()) {
            Point point = track.at(at, 0);
            new Plate(brush, part.child("trail-numbers"), text, null).paintAround(point.x(), point.y());
        }
    }
}

package dev.custody.picture;

import dev.custody.diagram.Component;
import dev.custody.layout.Box;
import dev.custody.layout.ClientAnatomy;
import dev.custody.picture.style.Part;
import dev.custody.scene.ClientState;
import dev.custody.trace.Receipt;
import java.util.List;
import java.util.stream.Stream;

/** Paints a client: somebody, and what they were told. */
record ClientArt(Brush brush, Part part) {
    /** More tallies than these begin a line of their own. */
    private static final int IN_A_LINE = 2;
    /** The height of a tally's shape, in parts of its line. */
    private static final double SHAPE = 0.72;
    /** The width of a shape with the space beside it, in parts of its height. */
    private static final double BESIDE = 1.4;

    /** How many were told one thing. */
    private record Tally(String name, int count) {
        String words(Brush brush) {
            return name.equals("waiting")
                    ? brush.words().waiting(count)
                    : brush.words().of("tally." + name, count);
        }
    }

    void paint(Component.Client client, ClientAnatomy anatomy, ClientState state) {
        double width = anatomy.width();
        double line = anatomy.metrics().line();
        double gap = anatomy.metrics().gap();
        double zoom = anatomy.figure() / 32;
        brush.path(
                part.child("figure"),
                Shapes.PERSON,
                Svg.moved((width - anatomy.figure() * 24 / 32) / 2, 0) + Brush.scale(zoom, zoom));
        Box title = new Box(gap * 1.5, anatomy.figure(), width - gap * 3, anatomy.tallyY() - anatomy.figure());
        brush.text(part.child("component-title"), client.title(), title, Brush.Align.CENTER);
        List<Tally> seen = Stream.of(
                        new Tally("yes", state.count(Receipt.DONE) + state.count(Receipt.ACCEPTED)),
                        new Tally("waiting", state.waiting()),
                        new Tally("no", state.count(Receipt.REJECTED) + state.count(Receipt.FAILED)),
                        new Tally("doubt", state.count(Receipt.IN_DOUBT)))
                .filter(tally -> tally.count() > 0)
                .toList();
        for (int first = 0; first < seen.size(); first += IN_A_LINE) {
            double y = anatomy.tallyY() + (double) (first / IN_A_LINE) * (line + gap);
            paint(seen.subList(first, Math.min(first + IN_A_LINE, seen.size())), new Box(0, y, width, line), gap);
        }
    }

    /** Side by side in the middle of their line, and all of one size. */
    private void paint(List<Tally> tallies, Box line, double gap) {
        Part look = part.child("tally");
        double size = line.height() * SHAPE;
        double shapes = tallies.size() * size * BESIDE + (tallies.size() - 1) * 2 * gap;
        double words = tallies.stream()
                .mapToDouble(tally -> brush.width(look.child("tally-text"), tally.words(brush)))
                .sum();
        double factor = words == 0 ? 1 : Math.min(1, (line.width() - gap - shapes) / words);
        double x = line.x() + (line.width() - shapes - words * factor) / 2;
        for (Tally tally : tallies) {
            String text = tally.words(brush);
            double room = brush.width(look.child("tally-text"), text) * factor;
            brush.region(
                    look.child("tally-shape", "tally-" + tally.name()),
                    new Box(x, line.y() + (line.height() - size) / 2, size, size));
            x += size * BESIDE;
            brush.text(look.child("tally-text"), text, new Box(x, line.y(), room, line.height()), Brush.Align.LEFT);
            x += room + 2 * gap;
        }
    }
}

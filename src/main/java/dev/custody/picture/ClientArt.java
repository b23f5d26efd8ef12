package dev.custody.picture;

import dev.custody.diagram.Component;
import dev.custody.layout.Box;
import dev.custody.layout.ClientAnatomy;
import dev.custody.picture.style.Part;
import dev.custody.scene.ClientState;
import dev.custody.trace.Receipt;

/** Paints a client: somebody, and what they were told. */
record ClientArt(Brush brush, Part part) {
    void paint(Component.Client client, ClientAnatomy anatomy, ClientState state) {
        double width = anatomy.width();
        double gap = anatomy.metrics().gap();
        double zoom = anatomy.figure() / 32;
        brush.path(
                part.child("figure"),
                Shapes.PERSON,
                Svg.moved((width - anatomy.figure() * 24 / 32) / 2, 0) + Brush.scale(zoom, zoom));
        Box title = new Box(gap * 1.5, anatomy.figure(), width - gap * 3, anatomy.tallyY() - anatomy.figure());
        brush.text(part.child("component-title"), client.title(), title, Brush.Align.CENTER);
        int place = 0;
        place = tally(anatomy, place, "yes", state.count(Receipt.DONE) + state.count(Receipt.ACCEPTED));
        place = tally(anatomy, place, "waiting", state.waiting());
        place = tally(anatomy, place, "no", state.count(Receipt.REJECTED) + state.count(Receipt.FAILED));
        tally(anatomy, place, "doubt", state.count(Receipt.IN_DOUBT));
    }

    private int tally(ClientAnatomy anatomy, int place, String name, int count) {
        if (count == 0) {
            return place;
        }
        double line = anatomy.metrics().line();
        double gap = anatomy.metrics().gap();
        double half = anatomy.width() / 2;
        double x = gap + (place % 2) * half;
        double y = anatomy.tallyY() + (double) (place / 2) * (line + gap);
        double size = line * 0.72;
        Part tally = part.child("tally");
        String words = brush.words().of(name.equals("waiting") ? "tally.waits" : "tally." + name, count);
        brush.region(tally.child("tally-shape", "tally-" + name), new Box(x, y + (line - size) / 2, size, size));
        Box room = new Box(x + size * 1.4, y, half - gap - size * 1.4, line);
        brush.text(tally.child("tally-text"), words, room, Brush.Align.LEFT);
        return place + 1;
    }
}

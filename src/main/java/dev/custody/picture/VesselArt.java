package dev.custody.picture;

import dev.custody.diagram.Component;
import dev.custody.layout.Box;
import dev.custody.layout.Point;
import dev.custody.layout.VesselAnatomy;
import dev.custody.picture.style.Part;
import dev.custody.scene.VesselState;

/**
 * Paints a queue, a dead letter queue, a topic or a delivery stream: a solid trough that holds messages in their order.
 *
 * @param headRight whether the oldest message sits at the right
 */
record VesselArt(Brush brush, Part part, VesselAnatomy anatomy, boolean headRight) {
    private static final double WALL = 6;
    /** The right end of the heading is left free, as the canvas does for the glyph that kills. */
    private static final double END_ROOM = 24;

    void paint(Component component, VesselState state, long micros) {
        Box trough = anatomy.trough();
        String down = Svg.moved(0, trough.y());
        brush.path(part.child("basin"), Shapes.basin(trough.width(), trough.height()), down);
        brush.path(part.child("walls"), Shapes.trough(trough.width(), trough.height(), WALL), down);
        heading(component, state, micros, trough.y());
        double token = anatomy.metrics().token();
        for (String channel : anatomy.channels()) {
            int size = state.size(channel);
            int hidden = size - anatomy.room(size);
            if (hidden > 0) {
                Point seat = anatomy.seat(channel, anatomy.seats() - 1, headRight);
                Box room = new Box(seat.x() - token / 2, seat.y() - token / 2, token, token);
                brush.text(part.child("vessel-more"), "+" + hidden, room, Brush.Align.CENTER);
            }
        }
        if (anatomy.labelled()) {
            lanes(state);
        }
    }

    private void heading(Component component, VesselState state, long micros, double height) {
        double width = anatomy.width();
        int total = state.entries().size();
        Part counted = part.child("vessel-count");
        String count = total == 0 ? "" : Integer.toString(total);
        double figures = Math.min(width * 0.4, brush.width(counted, count) + 4);
        double right = width - END_ROOM;
        brush.text(counted, count, new Box(right - figures, 0, figures, height), Brush.Align.RIGHT);
        Part titled = part.child("component-title");
        Box room = new Box(6, 0, right - figures - 12, height);
        double title = ComponentArt.heading(brush, part, titled, component, room, false);
        if (total > 0) {
            Part old = part.child("vessel-age");
            String age = brush.words()
                    .age((micros - state.entries().iterator().next().storedMicros()) / 1_000_000);
            double free = right - figures - 10 - title - brush.width(titled, component.title()) - 8;
            // Where there is no room for it, it is left out rather than made too small to read.
            if (free >= brush.width(old, age) * 0.8) {
                brush.text(old, age, new Box(right - figures - 10 - free, 0, free, height), Brush.Align.RIGHT);
            }
        }
    }

    private void lanes(VesselState state) {
        double width = anatomy.width();
        double line = anatomy.metrics().line();
        Part named = part.child("lane-name");
        for (int i = 0; i < anatomy.channels().size(); i++) {
            Box lane = anatomy.lane(i);
            String channel = anatomy.channels().get(i);
            int size = state.size(channel);
            if (i > 0) {
                brush.region(part.child("lane-line"), new Box(WALL, lane.y() - 2, width - 2 * WALL, 1));
            }
            brush.text(named, channel, new Box(14, lane.y(), width * 0.7, line), Brush.Align.LEFT);
            brush.text(
                    named,
                    size == 0 ? "" : Integer.toString(size),
                    new Box(width * 0.7, lane.y(), width * 0.3 - 14, line),
                    Brush.Align.RIGHT);
        }
    }
}

package dev.custody.layout;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import java.util.List;

/**
 * A queue or a topic: a heading, and below it a trough in which messages sit in their order. A queue fills it from the
 * bottom at the side of its consumer; a topic has a lane for each subscription.
 *
 * @param width so wide that the title fits
 * @param channels the subscriptions of a topic; one empty name for a queue
 * @param rows how many rows of seats each of them has
 * @param labelled whether the lanes have names
 */
public record VesselAnatomy(Metrics metrics, double width, List<String> channels, int rows, boolean labelled)
        implements Anatomy {
    /** The width of a letter of the title, in parts of the heading's height. */
    private static final double LETTER = 0.2;

    /** What stands beside the title: icon, count and room to press; in parts of the heading's height. */
    private static final double BESIDE_TITLE = 1.35;

    static VesselAnatomy of(Component.Queue queue, Metrics metrics) {
        return new VesselAnatomy(
                metrics, width(queue.title(), metrics), List.of(""), queue.forDeadLetters() ? 1 : 2, false);
    }

    static VesselAnatomy of(Component.Stream stream, Metrics metrics) {
        return new VesselAnatomy(metrics, width(stream.title(), metrics), List.of(""), 2, false);
    }

    static VesselAnatomy of(Component.Topic topic, Metrics metrics) {
        return new VesselAnatomy(
                metrics,
                width(topic.title(), metrics),
                topic.subscribers().stream().map(ComponentId::value).toList(),
                1,
                true);
    }

    private static double width(String title, Metrics metrics) {
        return Math.max(metrics.vesselWidth(), metrics.head() * (title.length() * LETTER + BESIDE_TITLE));
    }

    /** How many seats a row has. */
    public int columns() {
        return Math.max(1, (int) ((width() - 2 * metrics.pad() + metrics.gap()) / metrics.pitch()));
    }

    /** How many messages of a channel have a seat. */
    public int seats() {
        return columns() * rows;
    }

    /** How many of {@code size} messages of a channel are shown: all that have a seat, or all but the last seat's. */
    public int room(int size) {
        return size > seats() ? seats() - 1 : seats();
    }

    /** The trough. */
    public Box trough() {
        double top = metrics.head() * 0.72;
        return new Box(0, top, width(), height() - top);
    }

    /** The lane of a channel. */
    public Box lane(int channel) {
        double height = laneHeight();
        return new Box(0, trough().y() + metrics.pad() * 0.6 + channel * height, width(), height);
    }

    private double laneHeight() {
        return rows * rowHeight() + (labelled ? metrics.line() : 0);
    }

    /** A token, and its pips below it. */
    private double rowHeight() {
        return metrics.token() + metrics.gap() * 2.4;
    }

    /**
     * The middle of a seat.
     *
     * @param index from 0, the oldest
     * @param headRight whether the oldest sits at the right
     */
    public Point seat(String channel, int index, boolean headRight) {
        int i = Math.clamp(index, 0, seats() - 1);
        Box lane = lane(Math.max(0, channels.indexOf(channel)));
        double side = (width() - (columns() * metrics.pitch() - metrics.gap())) / 2 + metrics.token() / 2;
        double along = side + (i % columns()) * metrics.pitch();
        double up = (i / columns()) * rowHeight();
        double y = lane.bottom() - up - rowHeight() + metrics.token() / 2 + metrics.gap() * 0.4;
        return new Point(headRight ? width() - along : along, y);
    }

    @Override
    public double height() {
        return metrics.head() * 0.72 + metrics.pad() * 1.2 + channels.size() * laneHeight();
    }
}

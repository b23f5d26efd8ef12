package dev.custody.desktop.canvas;

import dev.custody.diagram.ComponentId;
import dev.custody.layout.Placed;
import dev.custody.layout.Point;
import dev.custody.trace.MessageId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets tokens move to where they belong instead of jumping there: a token that is new, or whose place has changed, starts
 * where it (or the copy of its message that it comes from) was drawn last, and the distance melts away.
 */
final class Glide {
    /** Seconds in which about two thirds of the distance melt. */
    private static final double MELT = 0.11;

    /** What is further away, as a part of which nobody would see, jumps. */
    private static final double FAR = 700;

    private record Spot(ComponentId component, MessageId message) {}

    /** Where a token was to be, and how far from there it was drawn. */
    private record State(double x, double y, double dx, double dy) {}

    private Map<Long, State> states = new HashMap<>();
    private Map<Spot, Point> spots = new HashMap<>();
    private double lastSeconds = Double.NaN;

    /** Forgets where everything was: the next picture has everything in its place. */
    void reset() {
        states = new HashMap<>();
        spots = new HashMap<>();
        lastSeconds = Double.NaN;
    }

    /** Where the copy of a message in that component was drawn last; null if there was none. */
    @Nullable
    Point spot(ComponentId component, MessageId message) {
        return spots.get(new Spot(component, message));
    }

    /** Where to draw each of {@code placed}, in the same order. */
    Point[] settle(List<Placed> placed, double seconds) {
        boolean first = Double.isNaN(lastSeconds);
        double passed = first ? 0 : Math.max(0, seconds - lastSeconds);
        double melt = Math.exp(-passed / MELT);
        lastSeconds = seconds;
        Map<Long, State> nextStates = new HashMap<>(placed.size() * 2);
        Map<Spot, Point> nextSpots = new HashMap<>(placed.size() * 2);
        Point[] points = new Point[placed.size()];
        for (int i = 0; i < points.length; i++) {
            Placed token = placed.get(i);
            State state = state(token, first, melt);
            nextStates.put(token.key(), state);
            points[i] = new Point(state.x + state.dx, state.y + state.dy);
            if (token.message() != null && token.talk() == null) {
                nextSpots.put(new Spot(token.at(), token.message()), points[i]);
            }
        }
        states = nextStates;
        spots = nextSpots;
        return points;
    }

    private State state(Placed token, boolean first, double melt) {
        double x = token.x();
        double y = token.y();
        State before = states.get(token.key());
        double dx = 0;
        double dy = 0;
        if (before != null) {
            boolean flies = token.kind() == Placed.Kind.FLYING;
            dx = (before.dx + (flies ? 0 : before.x - x)) * melt;
            dy = (before.dy + (flies ? 0 : before.y - y)) * melt;
        } else if (!first && token.message() != null && token.talk() == null) {
            ComponentId origin = token.from() == null ? token.at() : token.from();
            Point spot = spots.get(new Spot(origin, token.message()));
            if (spot != null) {
                dx = spot.x() - x;
                dy = spot.y() - y;
            }
        }
        if (Math.abs(dx) + Math.abs(dy) < 0.3 || Math.abs(dx) + Math.abs(dy) > FAR) {
            dx = 0;
            dy = 0;
        }
        return new State(x, y, dx, dy);
    }
}

package dev.custody.desktop.canvas;

import dev.custody.layout.Point;
import dev.custody.layout.Viewport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes closer to something, and back, gently: over a moment of the beholder's time, or at once where less is to move. Where the
 * window changes on the way, it still arrives.
 */
public final class Approach {
    /** So many seconds a way takes. */
    private static final double SECONDS = 0.8;

    /** As close as this, in what fits, one goes to a place. */
    private static final double VERY_CLOSE = 2.2;

    private final Lens lens;
    private @Nullable Way way;

    /** @param goal where to look in the world, and how close; empty for everything */
    private record Way(Viewport from, Optional<Goal> goal, double sinceSeconds) {}

    private record Goal(Point world, double zoom) {}

    Approach(Lens lens) {
        this.lens = lens;
    }

    /** Goes close to what is at that pixel of the canvas. */
    public void toPlace(double x, double y) {
        Viewport now = lens.viewport();
        Point under = now.worldAt(x, y);
        double zoom = VERY_CLOSE;
        // What is under the pointer stays there: the middle of the window then shows this.
        double scale = lens.homeScale() * zoom;
        Point middle =
                new Point(under.x() + (lens.width() / 2 - x) / scale, under.y() + (lens.height() / 2 - y) / scale);
        go(Optional.of(new Goal(middle, zoom)));
    }

    /** Goes back to all of the diagram. */
    public void home() {
        go(Optional.empty());
    }

    private void go(Optional<Goal> goal) {
        boolean isThere = goal.isEmpty() && lens.viewport().equals(lens.home());
        way = isThere ? null : new Way(lens.viewport(), goal, Double.NaN);
    }

    /** Goes on, by the beholder's clock. */
    void proceed(double seconds, boolean atOnce) {
        Way going = way;
        if (going == null) {
            return;
        }
        if (Double.isNaN(going.sinceSeconds)) {
            going = new Way(going.from, going.goal, seconds);
            way = going;
        }
        double share = atOnce ? 1 : Math.clamp((seconds - going.sinceSeconds) / SECONDS, 0, 1);
        lens.show(between(going.from, target(going.goal), share * share * (3 - 2 * share)));
        if (share == 1) {
            way = null;
        }
    }

    private Viewport target(Optional<Goal> goal) {
        return goal.map(to -> lens.around(to.world, to.zoom)).orElseGet(lens::home);
    }

    /** Each step makes things larger by the same factor, and the middle goes straight. */
    private Viewport between(Viewport from, Viewport to, double share) {
        if (share == 1) {
            return to;
        }
        Point start = from.worldAt(lens.width() / 2, lens.height() / 2);
        Point end = to.worldAt(lens.width() / 2, lens.height() / 2);
        Point middle = new Point(start.x() + (end.x() - start.x()) * share, start.y() + (end.y() - start.y()) * share);
        double scale = from.scale() * Math.pow(to.scale() / from.scale(), share);
        return new Viewport(scale, 0, 0).centred(middle, lens.width(), lens.height());
    }
}

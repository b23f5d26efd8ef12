package dev.custody.picture.raster;

import dev.custody.scene.Activity;
import dev.custody.scene.Pace;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** A run at the pace that follows the action, picture by picture, as it is seen in the window. */
final class Reel {
    /** From here on time flies so fast that what happens next must not be missed. */
    private static final double FAST = 0.5;

    /** A film longer than this is none. */
    private static final int MOST = 200_000;

    /**
     * A picture.
     *
     * @param position how many events have happened
     * @param micros the virtual time
     */
    record Frame(int position, long micros) {}

    private Reel() {}

    /** All of a run. */
    static List<Frame> of(List<TraceEvent> events, int perSecond) {
        List<Frame> frames = new ArrayList<>();
        Activity activity = new Activity();
        double place = 0;
        int position = 0;
        while (position < events.size() && frames.size() < MOST) {
            long next = events.get(position).atMicros();
            Pace pace = Pace.of(activity.situation(next));
            double target = place + 1e6 / perSecond * pace.factor();
            if (pace.factor() > FAST) {
                target = Math.min(target, Math.max(next, place));
            }
            place = target;
            while (position < events.size() && events.get(position).atMicros() <= place) {
                activity.take(events.get(position++));
            }
            frames.add(new Frame(position, (long) place));
        }
        return frames;
    }
}

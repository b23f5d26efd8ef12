package dev.custody.desktop.bridge;

import dev.custody.engine.Command;
import dev.custody.engine.Run;
import dev.custody.engine.Upcoming;
import java.util.List;
import java.util.Optional;

/** Looks, before each thing that happens in a run, whether it is the beginning of a step with a break point. */
final class Breaks {
    private static final long NOWHERE = -1;

    private List<Breakpoint> points = List.of();
    private boolean armed = true;
    private boolean holding;
    /** How many things had happened when it last held: the same step is let go then. */
    private long letGo = NOWHERE;

    void set(List<Breakpoint> newPoints) {
        points = newPoints;
    }

    /** While a run is made again, what happened must happen as it did. */
    void arm(boolean now) {
        armed = now;
    }

    /** Another run begins. */
    void reset() {
        holding = false;
        letGo = NOWHERE;
    }

    void resume() {
        holding = false;
    }

    boolean isHolding() {
        return holding;
    }

    /**
     * Looks at what comes next. Before a step that is to be paused at, the run stands at the very time of it and holds; before one
     * that is to be killed at, the replica is dead.
     *
     * @return the break point that was met just now, and what it was met by
     */
    Optional<Met> look(Run run) {
        if (points.isEmpty() || !armed || holding || run.moment().afterDispatches() == letGo) {
            return Optional.empty();
        }
        Optional<Met> met = run.upcoming().flatMap(this::at);
        met.ifPresent(now -> {
            run.moveToNext();
            switch (now.point().action()) {
                case PAUSE -> {
                    holding = true;
                    letGo = run.moment().afterDispatches();
                }
                case KILL ->
                    run.give(new Command.Kill(now.by().service(), now.by().replica()));
            }
        });
        return met;
    }

    private Optional<Met> at(Upcoming by) {
        for (Breakpoint point : points) {
            if (point.isAt(by.service(), by.step())) {
                return Optional.of(new Met(point, by));
            }
        }
        return Optional.empty();
    }

    record Met(Breakpoint point, Upcoming by) {}
}

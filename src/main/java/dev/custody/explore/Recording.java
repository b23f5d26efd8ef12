package dev.custody.explore;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Moment;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.Sinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as a sequence of moments at which something could go wrong. What happened is known from its trace alone; the run itself is
 * asked for nothing but the time.
 */
public final class Recording {
    /**
     * A run that takes longer than this goes round for ever, and what comes later is what came before: five minutes, which is ten
     * visibility timeouts of SQS's default. Runs that come to rest take seconds.
     */
    private static final long LAST_MICROS = 300_000_000L;

    /** In a run that never comes to rest, what comes later than this is what came before, again. */
    private static final long ENDLESS_UNTIL_MICROS = 60_000_000L;

    private final RunPlan plan;
    private final List<Timed> happenings = new ArrayList<>();

    /** A happening, and the moment just after it. */
    record Timed(Moment after, Happening what) {}

    /**
     * Events that come together: nothing can go wrong between them.
     *
     * @param concerned whom they concern, and where in a program each of them is after it
     * @param sent what set out
     * @param arrived requests that arrived, and whose answers are still to come
     * @param started whose jobs began
     */
    record Happening(Map<Target, Spot> concerned, List<Sent> sent, List<Sent> arrived, List<Target> started) {
        Happening {
            concerned = Collections.unmodifiableMap(new LinkedHashMap<>(concerned));
        }

        boolean isEmpty() {
            return concerned.isEmpty() && sent.isEmpty() && arrived.isEmpty() && started.isEmpty();
        }
    }

    /** Something on a link. */
    record Sent(ComponentId from, ComponentId to, Spot spot) {}

    private Recording(RunPlan plan) {
        this.plan = plan;
    }

    /** Lets a run happen to its end. */
    static Recording of(RunPlan plan, Sinks sinks) {
        Recording recording = new Recording(plan);
        Tracker tracker = new Tracker(plan.diagram());
        List<TraceEvent> events = new ArrayList<>();
        Run run = new Run(plan, sinks, events::add);
        boolean atRest = false;
        while (!run.ended()) {
            atRest = run.atRest();
            if (atRest || run.nextMicros() > plan.untilMicros()) {
                run.finish();
            } else {
                run.step();
            }
            Happening happening = tracker.take(events);
            if (!happening.isEmpty() && run.nowMicros() <= LAST_MICROS) {
                recording.happenings.add(new Timed(run.moment(), happening));
            }
            events.clear();
        }
        if (!atRest) {
            recording.happenings.removeIf(timed -> timed.after().atMicros() > ENDLESS_UNTIL_MICROS);
        }
        return recording;
    }

    RunPlan plan() {
        return plan;
    }

    Diagram diagram() {
        return plan.diagram();
    }

    List<Timed> happenings() {
        return happenings;
    }
}

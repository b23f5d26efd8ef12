package dev.custody.scene;

import dev.custody.trace.TraceEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A fold: which hops are under way and which services are at a step. It is what the pace goes by. */
public final class Activity {
    private final Map<Integer, Long> hopMicros = new HashMap<>();
    private final Set<Integer> jobsAtAStep = new HashSet<>();
    private long lastMicros;

    /** One of its own that stands where this one stands. */
    public Activity copy() {
        Activity copy = new Activity();
        copy.hopMicros.putAll(hopMicros);
        copy.jobsAtAStep.addAll(jobsAtAStep);
        copy.lastMicros = lastMicros;
        return copy;
    }

    /** Takes the next event. */
    public void take(TraceEvent event) {
        lastMicros = event.atMicros();
        switch (event) {
            // A bare poll is no action: a worker that waits polls all day.
            case TraceEvent.HopStarted hop -> {
                if (!hop.messages().isEmpty()) {
                    hopMicros.put(hop.hop(), Math.max(1, hop.arrivesAtMicros() - hop.atMicros()));
                }
            }
            case TraceEvent.HopArrived hop -> hopMicros.remove(hop.hop());
            case TraceEvent.HopLost hop -> hopMicros.remove(hop.hop());
            case TraceEvent.StepStarted step -> jobsAtAStep.add(step.job());
            case TraceEvent.StepEnded step -> jobsAtAStep.remove(step.job());
            case TraceEvent.JobEnded job -> jobsAtAStep.remove(job.job());
            case TraceEvent.OfRun _,
                    TraceEvent.OfClient _,
                    TraceEvent.JobStarted _,
                    TraceEvent.JobTook _,
                    TraceEvent.MessageKept _,
                    TraceEvent.KeptTaken _,
                    TraceEvent.OfDatabase _,
                    TraceEvent.OfEntry _,
                    TraceEvent.OfFault _ -> {}
        }
    }

    /**
     * What the pace goes by.
     *
     * @param nextMicros when the next thing happens; {@code Long.MAX_VALUE} if nothing will
     */
    public Pace.Situation situation(long nextMicros) {
        long shortest =
                hopMicros.values().stream().mapToLong(Long::longValue).min().orElse(0);
        return new Pace.Situation(lastMicros, nextMicros, shortest, !jobsAtAStep.isEmpty());
    }
}

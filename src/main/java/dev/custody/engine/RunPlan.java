package dev.custody.engine;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that determines a run, and so its trace.
 *
 * @param workloads what clients send instead of what the diagram says; empty for the diagram's own
 * @param commands in the order in which they are given
 * @param untilMicros the virtual time at which the run ends even if it is not at rest
 * @param maxEvents the number of trace events after which it ends
 */
public record RunPlan(
        Diagram diagram,
        long seed,
        Map<ComponentId, Workload> workloads,
        List<TimedCommand> commands,
        long untilMicros,
        int maxEvents) {
    /** An hour of virtual time. */
    public static final long DEFAULT_UNTIL_MICROS = 3_600_000_000L;

    public static final int DEFAULT_MAX_EVENTS = 5_000_000;

    public RunPlan {
        workloads = Collections.unmodifiableMap(new LinkedHashMap<>(workloads));
        commands = List.copyOf(commands);
    }

    public static RunPlan of(Diagram diagram, long seed) {
        return new RunPlan(diagram, seed, Map.of(), List.of(), DEFAULT_UNTIL_MICROS, DEFAULT_MAX_EVENTS);
    }

    public RunPlan with(List<TimedCommand> commands) {
        return new RunPlan(diagram, seed, workloads, commands, untilMicros, maxEvents);
    }
}

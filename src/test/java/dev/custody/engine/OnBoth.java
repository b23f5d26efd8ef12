package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs on H2 and on the heap, which must tell the same: seed 1, one client's workload, and commands in words. */
final class OnBoth {
    private OnBoth() {}

    static List<TraceEvent> run(Diagram diagram, String client, Workload workload, String... commands)
            throws BadCommand {
        List<TimedCommand> timed = new ArrayList<>();
        for (String command : commands) {
            timed.addAll(CommandText.parseTimed(command, diagram, timed));
        }
        RunPlan plan = new RunPlan(diagram, 1, Map.of(new ComponentId(client), workload), timed, 300_000_000, 100_000);
        List<TraceEvent> events = new ArrayList<>();
        try (HeapSinks heap = new HeapSinks()) {
            new Run(plan, heap, events::add).finish();
        }
        List<TraceEvent> onH2 = new ArrayList<>();
        try (H2Sinks h2 = H2Sinks.inMemory()) {
            new Run(plan, h2, onH2::add).finish();
        }
        assertThat(onH2).isEqualTo(events);
        return events;
    }

    static <T extends TraceEvent> List<T> all(List<TraceEvent> events, Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}

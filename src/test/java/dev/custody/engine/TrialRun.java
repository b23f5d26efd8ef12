package dev.custody.engine;

import dev.custody.diagram.Diagram;
import dev.custody.engine.port.Sinks;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A run on H2 to its end, and what it left. */
record TrialRun(List<TraceEvent> events, List<TimedCommand> given) {
    static TrialRun of(Diagram diagram, TimedCommand... commands) {
        return of(RunPlan.of(diagram, 7).with(Arrays.asList(commands)));
    }

    static TrialRun of(RunPlan plan) {
        List<TraceEvent> events = new ArrayList<>();
        try (Sinks sinks = H2Sinks.inMemory()) {
            Run run = new Run(plan, sinks, events::add);
            run.finish();
            return new TrialRun(events, List.copyOf(run.given()));
        }
    }

    static TimedCommand at(long micros, Command command) {
        return new TimedCommand(Moment.at(micros), command);
    }

    <T extends TraceEvent> List<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends TraceEvent> long count(Class<T> kind) {
        return all(kind).size();
    }

    TraceEvent.EndReason end() {
        return ((TraceEvent.RunEnded) events.getLast()).reason();
    }
}

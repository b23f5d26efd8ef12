package dev.custody.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rewinding folds a trace anew: it has to be fast enough not to be felt. */
final class SceneSpeedTest {
    private static final int EVENTS = 100_000;

    @Test
    void aHundredThousandEventsAreFoldedInATenthOfASecond() {
        List<TraceEvent> events = events();
        Diagram diagram = diagram();
        // The processor's own time, not the wall's: other work on the machine must not fail this.
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            Scene scene = new Scene(diagram);
            long start = threads.getCurrentThreadCpuTime();
            events.forEach(scene::accept);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
            assertThat(scene.messages()).isNotEmpty();
        }

        System.out.println("folding " + EVENTS + " events into a scene: " + best / 1_000 + " µs");
        assertThat(best).as("nanoseconds for " + EVENTS + " events").isLessThan(100_000_000L);
    }

    private static Diagram diagram() {
        return new Catalogue(new DiagramLoader()).diagram("outbox");
    }

    private static List<TraceEvent> events() {
        Diagram diagram = diagram();
        Component.Client client = diagram.components().stream()
                .filter(Component.Client.class::isInstance)
                .map(Component.Client.class::cast)
                .findFirst()
                .orElseThrow();
        RunPlan plan = new RunPlan(
                diagram,
                1,
                Map.of(client.id(), new Workload(5_000, 20, 1, true, 0.1, 0.1)),
                List.of(),
                RunPlan.DEFAULT_UNTIL_MICROS,
                EVENTS);
        List<TraceEvent> events = new ArrayList<>();
        new Run(plan, new HeapSinks(), events::add).finish();
        assertThat(events).hasSizeGreaterThanOrEqualTo(EVENTS);
        return events;
    }
}

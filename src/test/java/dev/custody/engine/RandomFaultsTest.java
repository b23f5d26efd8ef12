package dev.custody.engine;

import static dev.custody.engine.TestDiagrams.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.Soak;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Retry;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.port.Sinks;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.EndReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many faults at once, drawn by a seed: whatever happens, once all is healed the run comes to rest, and H2 and the heap tell the
 * same. A failure names the diagram and the commands.
 */
class RandomFaultsTest {
    private static final int PROGRAMS = Soak.programs(400);
    private static final int ON_H2_TOO = 20;

    private static final int ON_BOTH = Soak.programs(8);
    private static final long UNTIL_MICROS = 60 * SECOND;
    private static final int MAX_EVENTS = 5_000;

    static Stream<Diagram> diagrams() {
        return Stream.of(
                TestDiagrams.syncApi(6, new Retry(3, SECOND, 2)), TestDiagrams.queueWorker(6), TestDiagrams.outbox(4));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyProgramOfFaultsComesToRestOnceAllIsHealed(Diagram diagram) {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            RunPlan plan = RunPlan.of(diagram, seed).with(RandomFaults.draw(diagram, seed));
            List<TraceEvent> events = run(plan, new HeapSinks());

            assertThat(((TraceEvent.RunEnded) events.getLast()).reason())
                    .as("%s, seed %d, %s", diagram.id(), seed, plan.commands())
                    .isEqualTo(EndReason.AT_REST);
            if (seed < ON_H2_TOO) {
                assertThat(run(plan, H2Sinks.inMemory()))
                        .as("%s, seed %d, on H2", diagram.id(), seed)
                        .isEqualTo(events);
            }
        }
    }

    /** Of a diagram of the catalogue too, where not each comes to rest. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void h2AndTheHeapTellTheSame(Diagram diagram) {
        for (int seed = 0; seed < ON_BOTH; seed++) {
            RunPlan plan =
                    new RunPlan(diagram, seed, Map.of(), RandomFaults.draw(diagram, seed), UNTIL_MICROS, MAX_EVENTS);
            assertThat(run(plan, H2Sinks.inMemory()))
                    .as("%s, seed %d, on H2", diagram.id(), seed)
                    .isEqualTo(run(plan, new HeapSinks()));
        }
    }

    static Stream<Diagram> catalogue() {
        return new Catalogue(new DiagramLoader()).diagrams().stream();
    }

    private static List<TraceEvent> run(RunPlan plan, Sinks sinks) {
        List<TraceEvent> events = new ArrayList<>();
        try (sinks) {
            new Run(plan, sinks, events::add).finish();
        }
        return events;
    }
}

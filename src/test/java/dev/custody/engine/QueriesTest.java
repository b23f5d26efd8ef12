package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.port.QueryResult;
import dev.custody.engine.port.SinkTable;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody reads along in every sink, after every so many things that happen: the run does not notice. */
class QueriesTest {
    private static final int MOST_STEPS = 3_000;
    private static final int STEPS_BETWEEN = 7;

    static Stream<Diagram> catalogue() {
        return new Catalogue(new DiagramLoader())
                .diagrams().stream().filter(d -> d.components().stream().anyMatch(Component::isSink));
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void whoReadsAlongChangesNothing(Diagram diagram) {
        RunPlan plan = RunPlan.of(diagram, 1).with(RandomFaults.draw(diagram, 1));

        assertThat(run(diagram, plan, true)).isEqualTo(run(diagram, plan, false));
    }

    private static List<TraceEvent> run(Diagram diagram, RunPlan plan, boolean reading) {
        List<TraceEvent> events = new ArrayList<>();
        try (H2Sinks sinks = H2Sinks.inMemory()) {
            Run run = new Run(plan, sinks, events::add);
            int answered = 0;
            for (int step = 0; step < MOST_STEPS && !run.ended() && !run.atRest(); step++) {
                run.step();
                if (reading && step % STEPS_BETWEEN == 0) {
                    answered += readAll(diagram, sinks);
                }
            }
            assertThat(answered > 0).isEqualTo(reading);
        }
        return events;
    }

    private static int readAll(Diagram diagram, H2Sinks sinks) {
        int answered = 0;
        for (Component component : diagram.components()) {
            for (SinkTable table : sinks.tables(component.id())) {
                QueryResult result = sinks.query(component.id(), "select * from " + table.name(), 3);
                answered += result instanceof QueryResult.Rows ? 1 : 0;
            }
        }
        return answered;
    }
}

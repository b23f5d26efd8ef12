package dev.custody.engine;

import static dev.custody.engine.TestDiagrams.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Retry;
import dev.custody.diagram.Table;
import dev.custody.engine.port.QueryResult;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.EndReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each component killed, and each direction of each link cut, at each moment of a run: the engine always comes to rest. At
 * each fifth of these crash points the run is made on H2 too: it gives the same trace as on the heap, and what the trace says of
 * a sink is what the sink's own H2 says.
 */
class CrashPointsTest {
    private static final long RESTART_MICROS = 2 * SECOND;
    private static final long HEAL_MICROS = 10 * SECOND;
    private static final int EACH_FIFTH = 5;

    static Stream<Diagram> diagrams() {
        return Stream.of(
                TestDiagrams.syncApi(2, Retry.NONE),
                TestDiagrams.syncApi(1, new Retry(3, SECOND, 2)),
                TestDiagrams.queueWorker(2),
                TestDiagrams.outbox(1));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyKillEndsAtRestWithATraceThatTheSinksAgreeWith(Diagram diagram) {
        List<Long> moments = moments(diagram);
        for (Component component : diagram.components()) {
            if (component instanceof Component.Client) {
                continue;
            }
            for (int i = 0; i < moments.size(); i++) {
                check(
                        diagram,
                        i % EACH_FIFTH == 0,
                        new TimedCommand(
                                new Moment(moments.get(i), i), new Command.Kill(component.id(), Command.ALL_REPLICAS)),
                        new TimedCommand(
                                Moment.at(moments.get(i) + RESTART_MICROS),
                                new Command.Restart(component.id(), Command.ALL_REPLICAS)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyCutEndsAtRestWithATraceThatTheSinksAgreeWith(Diagram diagram) {
        List<Long> moments = moments(diagram);
        for (Link link : diagram.links()) {
            for (int i = 0; i < moments.size(); i++) {
                Moment healed = Moment.at(moments.get(i) + HEAL_MICROS);
                check(
                        diagram,
                        i % EACH_FIFTH == 0,
                        new TimedCommand(new Moment(moments.get(i), i), new Command.Cut(link.from(), link.to())),
                        new TimedCommand(healed, new Command.Heal(link.from(), link.to())));
                check(
                        diagram,
                        i % EACH_FIFTH == 0,
                        new TimedCommand(new Moment(moments.get(i), i), new Command.Cut(link.to(), link.from())),
                        new TimedCommand(healed, new Command.Heal(link.to(), link.from())));
            }
        }
    }

    /** The time at which each thing happens in the run without a fault. */
    private static List<Long> moments(Diagram diagram) {
        List<Long> moments = new ArrayList<>();
        try (H2Sinks sinks = H2Sinks.inMemory()) {
            Run run = new Run(RunPlan.of(diagram, 7), sinks, event -> {});
            while (!run.atRest()) {
                moments.add(run.nextMicros());
                run.step();
            }
        }
        return moments;
    }

    private static void check(Diagram diagram, boolean onH2Too, TimedCommand... commands) {
        RunPlan plan = RunPlan.of(diagram, 7).with(List.of(commands));
        String why = diagram.id() + " with " + List.of(commands);
        List<TraceEvent> onHeap = new ArrayList<>();
        try (HeapSinks sinks = new HeapSinks()) {
            new Run(plan, sinks, onHeap::add).finish();
        }
        assertThat(onHeap.getLast())
                .as(why)
                .isInstanceOfSatisfying(
                        TraceEvent.RunEnded.class,
                        end -> assertThat(end.reason()).as(why).isEqualTo(EndReason.AT_REST));
        if (onH2Too) {
            List<TraceEvent> onH2 = new ArrayList<>();
            try (H2Sinks sinks = H2Sinks.inMemory()) {
                new Run(plan, sinks, onH2::add).finish();
                assertThat(onH2).as(why).isEqualTo(onHeap);
                assertThat(held(diagram, sinks)).as(why).isEqualTo(told(diagram, onH2));
            }
        }
    }

    /** What H2 has: the numbers of rows and entries by table. */
    private static Map<String, Set<Integer>> held(Diagram diagram, H2Sinks sinks) {
        Map<String, Set<Integer>> held = new TreeMap<>();
        for (Component component : diagram.components()) {
            switch (component) {
                case Component.Database database -> {
                    for (Table table : database.tables()) {
                        held.put(
                                table.id().toString(),
                                numbers(sinks, component, "row", table.id().table()));
                    }
                }
                case Component.Queue queue ->
                    held.put(queue.id().value(), numbers(sinks, component, "entry", "entries"));
                case Component.Topic topic ->
                    held.put(topic.id().value(), numbers(sinks, component, "entry", "entries"));
                case Component.Stream stream ->
                    held.put(stream.id().value(), numbers(sinks, component, "entry", "entries"));
                case Component.Client _, Component.Service _ -> {}
            }
        }
        return held;
    }

    private static Set<Integer> numbers(H2Sinks sinks, Component component, String column, String table) {
        String sql = "SELECT \"%s\" FROM \"%s\"".formatted(column, table);
        QueryResult result = sinks.query(component.id(), sql, 1000);
        assertThat(result).isInstanceOf(QueryResult.Rows.class);
        Set<Integer> numbers = new TreeSet<>();
        ((QueryResult.Rows) result).rows().forEach(row -> numbers.add(Integer.valueOf(row.getFirst())));
        return numbers;
    }

    /** What the trace says that they have. */
    private static Map<String, Set<Integer>> told(Diagram diagram, List<TraceEvent> events) {
        Map<String, Set<Integer>> told = new TreeMap<>();
        for (Component component : diagram.components()) {
            switch (component) {
                case Component.Database database ->
                    database.tables().forEach(table -> told.put(table.id().toString(), new TreeSet<>()));
                case Component.Queue _, Component.Topic _, Component.Stream _ ->
                    told.put(component.id().value(), new TreeSet<>());
                case Component.Client _, Component.Service _ -> {}
            }
        }
        Map<String, List<TraceEvent.RowInserted>> open = new LinkedHashMap<>();
        for (TraceEvent event : events) {
            switch (event) {
                case TraceEvent.RowInserted row ->
                    open.computeIfAbsent(row.table().database() + "/" + row.tx(), key -> new ArrayList<>())
                            .add(row);
                case TraceEvent.TransactionCommitted tx ->
                    open.getOrDefault(tx.database() + "/" + tx.tx(), List.of())
                            .forEach(row -> of(told, row.table().toString()).add(row.row()));
                case TraceEvent.EntryStored entry ->
                    of(told, entry.sink().value()).add(entry.entry());
                case TraceEvent.EntryRemoved entry ->
                    of(told, entry.sink().value()).remove(entry.entry());
                default -> {}
            }
        }
        return told;
    }

    private static Set<Integer> of(Map<String, Set<Integer>> told, String sink) {
        return told.getOrDefault(sink, new TreeSet<>());
    }
}

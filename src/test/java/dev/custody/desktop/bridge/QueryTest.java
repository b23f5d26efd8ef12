package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.QueryResult;
import dev.custody.engine.port.SinkTable;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Queries of a sink while a run is played. */
final class QueryTest {
    private static final ComponentId DATABASE = new ComponentId("database");
    private static final ComponentId WORKER = new ComponentId("worker");
    private final RunPlan plan = RunPlan.of(Played.diagram("queue-worker"), 1);
    private final EngineHost engine = new EngineHost(Runnable::run, H2Sinks::inMemory);
    private final Playback playback = new Playback(engine, () -> 0, _ -> {});
    private final List<QueryResult> answers = new ArrayList<>();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theAnswerComesInAPulse() {
        playback.open(plan);
        playback.queries().query(DATABASE, "select count(*) as n from orders", 10, answers::add);
        assertThat(answers).isEmpty();

        playback.pulse(1);

        assertThat(answers).containsExactly(new QueryResult.Rows(List.of("n"), List.of(List.of("0")), false));
        playback.pulse(2);
        assertThat(answers).hasSize(1);
    }

    @Test
    void theTablesAreToldInAPulse() {
        List<List<SinkTable>> tables = new ArrayList<>();
        playback.open(plan);
        playback.queries().tables(DATABASE, tables::add);
        playback.pulse(1);

        assertThat(tables)
                .singleElement()
                .satisfies(all -> assertThat(all).extracting(SinkTable::name).containsExactly("orders"));
    }

    @Test
    void aSinkThatIsDownAnswersWithARefusal() {
        playback.open(plan);
        playback.give(new Command.Kill(DATABASE, Command.ALL_REPLICAS));
        playback.queries().query(DATABASE, "select 1", 10, answers::add);
        playback.queries().query(WORKER, "select 1", 10, answers::add);
        playback.pulse(1);

        assertThat(answers.getFirst()).isEqualTo(new QueryResult.Refused("database is down. Restart it first."));
        assertThat(((QueryResult.Refused) answers.getLast()).why()).startsWith("There is no sink worker in this run.");
    }

    @Test
    void whoAsksOfARunThatIsGoneIsToldSo() {
        List<Runnable> tasks = new ArrayList<>();
        Playback waiting = new Playback(new EngineHost(tasks::add, HeapSinks::new), () -> 0, _ -> {});
        waiting.open(plan);
        waiting.queries().query(DATABASE, "select 1", 10, answers::add);
        waiting.open(plan);
        waiting.queries().query(DATABASE, "select 1", 10, answers::add);
        tasks.forEach(Runnable::run);
        waiting.pulse(1);

        assertThat(answers)
                .containsExactly(
                        new QueryResult.Refused("There is no such run any more."),
                        new QueryResult.Refused("This run keeps its sinks on the heap, where there is no SQL."));
    }
}

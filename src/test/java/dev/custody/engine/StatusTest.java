package dev.custody.engine;

import static dev.custody.engine.TestDiagrams.SECOND;
import static dev.custody.engine.TestDiagrams.id;
import static dev.custody.engine.TrialRun.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.trace.HopKind;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client that asks, again and again, what became of a message that it was told is accepted. */
class StatusTest {
    private static final Diagram TASKS = new Catalogue(new DiagramLoader()).diagram("task-queue");

    private static TrialRun run(Nature nature, TimedCommand... commands) {
        List<TimedCommand> all = new ArrayList<>(List.of(at(0, new Command.Send(id("client"), nature, 1))));
        all.addAll(List.of(commands));
        return TrialRun.of(new RunPlan(
                TASKS,
                7,
                Map.of(id("client"), new Workload(0, 1, 1, false, 0, 0)),
                all,
                RunPlan.DEFAULT_UNTIL_MICROS,
                RunPlan.DEFAULT_MAX_EVENTS));
    }

    private static long questions(TrialRun run) {
        return run.all(TraceEvent.HopStarted.class).stream()
                .filter(hop -> hop.kind() == HopKind.QUESTION)
                .count();
    }

    @Test
    void itAsksUntilItKnows() {
        TrialRun run = run(Nature.VALID);

        assertThat(run.all(TraceEvent.ReceiptGiven.class))
                .extracting(
                        TraceEvent.ReceiptGiven::attempt,
                        TraceEvent.ReceiptGiven::receipt,
                        TraceEvent.ReceiptGiven::reason,
                        TraceEvent.ReceiptGiven::last)
                .containsExactly(tuple(1, Receipt.ACCEPTED, "accepted", false), tuple(1, Receipt.DONE, "done", true));
        // Asked after 5 s, 10 s and 15 s, of a work that takes 12 s.
        assertThat(questions(run)).isEqualTo(3);
        assertThat(run.end()).isEqualTo(TraceEvent.EndReason.AT_REST);
    }

    @Test
    void whatCannotBeDoneIsOnRecordAsFailed() {
        TrialRun run = run(Nature.POISON);

        assertThat(run.all(TraceEvent.RowUpdated.class))
                .singleElement()
                .satisfies(update -> assertThat(update.change().toString()).isEqualTo("outcome=failed"));
        assertThat(run.all(TraceEvent.ReceiptGiven.class))
                .extracting(TraceEvent.ReceiptGiven::receipt)
                .containsExactly(Receipt.ACCEPTED, Receipt.FAILED);
    }

    @Test
    void theMessageDoesNotComeAlong() {
        TrialRun run = run(Nature.VALID);

        assertThat(run.all(TraceEvent.JobStarted.class))
                .filteredOn(job -> job.service().equals(id("status")))
                .hasSize(3)
                .allSatisfy(job -> assertThat(job.messages()).isEmpty());
    }

    @Test
    void aServiceThatIsDownMakesOnlyThatQuestionFail() {
        TrialRun run = run(
                Nature.VALID,
                at(14 * SECOND, new Command.Kill(id("status"), Command.ALL_REPLICAS)),
                at(18 * SECOND, new Command.Restart(id("status"), Command.ALL_REPLICAS)));

        assertThat(questions(run)).isEqualTo(4);
        assertThat(run.all(TraceEvent.ReceiptGiven.class).getLast().receipt()).isEqualTo(Receipt.DONE);
    }

    @Test
    void aDatabaseThatIsDownSaysNothingOfTheMessage() {
        TrialRun run = run(
                Nature.VALID,
                at(4 * SECOND, new Command.Kill(id("database"), Command.ALL_REPLICAS)),
                at(6 * SECOND, new Command.Restart(id("database"), Command.ALL_REPLICAS)));

        assertThat(run.all(TraceEvent.ReceiptGiven.class))
                .extracting(TraceEvent.ReceiptGiven::receipt)
                .containsExactly(Receipt.ACCEPTED, Receipt.DONE);
    }

    @Test
    void itLeavesItAtThatAfterSoManyQuestions() {
        TrialRun run = run(Nature.VALID, at(SECOND, new Command.Kill(id("worker"), Command.ALL_REPLICAS)));

        assertThat(questions(run)).isEqualTo(40);
        assertThat(run.all(TraceEvent.ReceiptGiven.class).getLast()).satisfies(told -> {
            assertThat(told.receipt()).isEqualTo(Receipt.ACCEPTED);
            assertThat(told.reason()).isEqualTo("still not known after 40 questions");
            assertThat(told.last()).isTrue();
        });
        assertThat(run.end()).isEqualTo(TraceEvent.EndReason.AT_REST);
    }
}

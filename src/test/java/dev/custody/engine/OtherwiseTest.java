package dev.custody.engine;

import static dev.custody.engine.TestDiagrams.MILLI;
import static dev.custody.engine.TestDiagrams.ORDER;
import static dev.custody.engine.TestDiagrams.ORDERS;
import static dev.custody.engine.TestDiagrams.SECOND;
import static dev.custody.engine.TestDiagrams.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Retry;
import dev.custody.diagram.Step;
import dev.custody.diagram.Value;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.JobEnd;
import dev.custody.trace.TraceEvent.StepOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program does instead of a step that does not succeed. */
class OtherwiseTest {
    private static final TimedCommand TOO_MUCH = new TimedCommand(
            Moment.at(SECOND),
            new Command.SendPayload(id("client"), List.of(new NamedValue("number", new Value.Int(300)))));

    private static Diagram api(List<Step> otherwise) {
        return TestDiagrams.api(
                0,
                Retry.NONE,
                List.of(
                        new Step.Otherwise(new Step.Validate(ORDER, 5 * MILLI), otherwise),
                        new Step.Insert(ORDERS, Step.IfExists.FAIL),
                        new Step.Commit(id("database")),
                        new Step.Reply(Step.Answer.DONE)));
    }

    private static TrialRun run(Step... otherwise) {
        return TrialRun.of(api(List.of(otherwise)), TOO_MUCH);
    }

    @Test
    void theProgramGoesOnAfterIt() {
        TrialRun run = run(new Step.Work("shrug", 50 * MILLI));

        assertThat(run.all(TraceEvent.StepEnded.class))
                .extracting(TraceEvent.StepEnded::step, TraceEvent.StepEnded::outcome)
                .startsWith(
                        tuple("0", StepOutcome.REJECTED), tuple("0.0", StepOutcome.DONE), tuple("1", StepOutcome.DONE));
        assertThat(run.all(TraceEvent.ReceiptGiven.class))
                .extracting(TraceEvent.ReceiptGiven::receipt)
                .containsExactly(Receipt.DONE);
    }

    @Test
    void anEndEndsTheJobAndLeavesNothingUncommitted() {
        TrialRun run = run(
                new Step.Insert(ORDERS, Step.IfExists.FAIL),
                new Step.Reply(Step.Answer.ACCEPTED),
                new Step.End("that will do"));

        assertThat(run.all(TraceEvent.JobEnded.class)).singleElement().satisfies(end -> {
            assertThat(end.end()).isEqualTo(JobEnd.FINISHED);
            assertThat(end.reason()).isEqualTo("that will do");
        });
        assertThat(run.all(TraceEvent.TransactionCommitted.class)).isEmpty();
        assertThat(run.all(TraceEvent.TransactionRolledBack.class)).hasSize(1);
    }

    @Test
    void aFailureWithinItFailsTheJob() {
        TrialRun run = run(new Step.Validate(ORDER, 5 * MILLI));

        assertThat(run.all(TraceEvent.JobEnded.class))
                .extracting(TraceEvent.JobEnded::end)
                .containsExactly(JobEnd.GAVE_UP);
        assertThat(run.all(TraceEvent.ReceiptGiven.class))
                .extracting(TraceEvent.ReceiptGiven::receipt)
                .containsExactly(Receipt.REJECTED);
    }
}

package dev.custody.engine;

import static dev.custody.engine.TestDiagrams.MILLI;
import static dev.custody.engine.TestDiagrams.SECOND;
import static dev.custody.engine.TestDiagrams.id;
import static dev.custody.engine.TestDiagrams.outbox;
import static dev.custody.engine.TestDiagrams.queueWorker;
import static dev.custody.engine.TestDiagrams.syncApi;
import static dev.custody.engine.TrialRun.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Retry;
import dev.custody.diagram.Value;
import dev.custody.diagram.Workload;
import dev.custody.engine.port.Sinks;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.EndReason;
import dev.custody.trace.TraceEvent.JobEnd;
import dev.custody.trace.TraceEvent.LossReason;
import dev.custody.trace.TraceEvent.RemoveReason;
import dev.custody.trace.TraceEvent.StepOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What happens to a message, at which microsecond. The times follow from the round numbers of {@link TestDiagrams}: a hop 10 ms,
 * a statement 2 ms, a commit 3 ms, and the first message at 1 s.
 */
class EngineTest {
    private static final int ALL = Command.ALL_REPLICAS;
    private static final long COMMIT_APPLIED = 1_053_100;

    private static Command kill(String name) {
        return new Command.Kill(id(name), ALL);
    }

    private static Command restart(String name) {
        return new Command.Restart(id(name), ALL);
    }

    private static Command cut(String from, String to) {
        return new Command.Cut(id(from), id(to));
    }

    private static List<Receipt> receipts(TrialRun run) {
        return run.all(TraceEvent.ReceiptGiven.class).stream()
                .map(TraceEvent.ReceiptGiven::receipt)
                .toList();
    }

    @Test
    void aCallIsValidatedStoredCommittedAndAnswered() {
        TrialRun run = TrialRun.of(syncApi(1, Retry.NONE));

        assertThat(receipts(run)).containsExactly(Receipt.DONE);
        assertThat(run.all(TraceEvent.TransactionCommitted.class))
                .extracting(TraceEvent.TransactionCommitted::atMicros)
                .containsExactly(COMMIT_APPLIED);
        assertThat(run.end()).isEqualTo(EndReason.AT_REST);
    }

    @Test
    void invalidInputIsRejectedAndReachesNoSink() {
        TrialRun run = TrialRun.of(
                syncApi(0, Retry.NONE),
                at(
                        SECOND,
                        new Command.SendPayload(id("client"), List.of(new NamedValue("number", new Value.Int(300))))));

        assertThat(run.all(TraceEvent.ReceiptGiven.class)).singleElement().satisfies(receipt -> {
            assertThat(receipt.receipt()).isEqualTo(Receipt.REJECTED);
            assertThat(receipt.reason()).contains("number is 300, not within 1 to 100");
        });
        assertThat(run.all(TraceEvent.TransactionOpened.class)).isEmpty();
    }

    @Test
    void anApiKilledBeforeItsCommitSetsOutLeavesNothing() {
        TrialRun run = TrialRun.of(syncApi(1, Retry.NONE), at(1_035 * MILLI, kill("api")));

        assertThat(run.all(TraceEvent.RowInserted.class)).hasSize(1);
        assertThat(run.all(TraceEvent.TransactionRolledBack.class))
                .extracting(TraceEvent.TransactionRolledBack::reason)
                .containsExactly("the api was killed");
        assertThat(run.all(TraceEvent.TransactionCommitted.class)).isEmpty();
        assertThat(receipts(run)).containsExactly(Receipt.IN_DOUBT);
    }

    @Test
    void aCommitOnItsWayOutlivesTheApiThatSentIt() {
        TrialRun run = TrialRun.of(syncApi(1, Retry.NONE), at(1_045 * MILLI, kill("api")));

        assertThat(run.all(TraceEvent.TransactionCommitted.class)).hasSize(1);
        assertThat(receipts(run)).containsExactly(Receipt.IN_DOUBT);
    }

    @Test
    void aCallThatIsTriedAgainWhenInDoubtIsAppliedTwice() {
        TrialRun run = TrialRun.of(
                syncApi(1, new Retry(3, SECOND, 2)),
                at(1_070 * MILLI, cut("api", "client")),
                at(2 * SECOND, new Command.Heal(id("api"), id("client"))));

        assertThat(receipts(run)).containsExactly(Receipt.IN_DOUBT, Receipt.DONE);
        assertThat(run.all(TraceEvent.TransactionCommitted.class)).hasSize(2);
        assertThat(run.all(TraceEvent.HopLost.class))
                .extracting(TraceEvent.HopLost::reason)
                .containsExactly(LossReason.CUT);
    }

    /** The first attempt was stored, and its answer lost; that the second was refused says nothing about the first. */
    @Test
    void aFailureAfterAnAttemptInDoubtLeavesTheClientInDoubt() {
        TrialRun run = TrialRun.of(
                syncApi(1, new Retry(2, SECOND, 2)),
                at(1_070 * MILLI, cut("api", "client")),
                at(2 * SECOND, kill("api")),
                at(3 * SECOND, new Command.Heal(id("api"), id("client"))));

        assertThat(run.all(TraceEvent.TransactionCommitted.class)).hasSize(1);
        assertThat(run.all(TraceEvent.ReceiptGiven.class))
                .extracting(TraceEvent.ReceiptGiven::receipt, TraceEvent.ReceiptGiven::reason)
                .containsExactly(
                        tuple(Receipt.IN_DOUBT, "no answer in time"), tuple(Receipt.IN_DOUBT, "connection refused"));
    }

    @Test
    void aDeadServiceRefusesAtOnceAndACutOneLetsWait() {
        TrialRun dead = TrialRun.of(syncApi(1, Retry.NONE), at(SECOND / 2, kill("api")));
        TrialRun silent = TrialRun.of(syncApi(1, Retry.NONE), at(SECOND / 2, cut("client", "api")));

        assertThat(dead.all(TraceEvent.ReceiptGiven.class)).singleElement().satisfies(receipt -> {
            assertThat(receipt.receipt()).isEqualTo(Receipt.FAILED);
            assertThat(receipt.atMicros()).isEqualTo(1_020 * MILLI);
        });
        assertThat(silent.all(TraceEvent.ReceiptGiven.class)).singleElement().satisfies(receipt -> {
            assertThat(receipt.receipt()).isEqualTo(Receipt.IN_DOUBT);
            assertThat(receipt.atMicros()).isEqualTo(6 * SECOND);
        });
    }

    @Test
    void aServiceThatDoesNotKnowSaysInDoubtAndNeverFailed() {
        TrialRun cutOff = TrialRun.of(syncApi(1, Retry.NONE), at(1_052 * MILLI, cut("database", "api")));
        TrialRun crashed = TrialRun.of(syncApi(1, Retry.NONE), at(1_052 * MILLI, kill("database")));

        assertThat(cutOff.all(TraceEvent.TransactionCommitted.class)).hasSize(1);
        assertThat(crashed.all(TraceEvent.TransactionCommitted.class)).isEmpty();
        for (TrialRun run : List.of(cutOff, crashed)) {
            assertThat(receipts(run)).containsExactly(Receipt.IN_DOUBT);
            assertThat(run.all(TraceEvent.StepEnded.class))
                    .extracting(TraceEvent.StepEnded::outcome)
                    .contains(StepOutcome.UNKNOWN);
        }
    }

    @Test
    void aDatabaseThatDiesUnderATransactionRollsItBackAndTheCallFails() {
        TrialRun run = TrialRun.of(
                syncApi(2, Retry.NONE), at(1_035 * MILLI, kill("database")), at(1_038 * MILLI, restart("database")));

        assertThat(run.all(TraceEvent.TransactionRolledBack.class)).hasSize(1);
        assertThat(receipts(run)).containsExactly(Receipt.IN_DOUBT, Receipt.DONE);
        assertThat(run.all(TraceEvent.Recovered.class))
                .singleElement()
                .satisfies(recovered -> assertThat(recovered.contents())
                        .containsExactly(new TraceEvent.Survivors("orders", List.of())));
    }

    @Test
    void aSilentClientsTransactionIsRolledBackAfterAWhile() {
        TrialRun run = TrialRun.of(
                syncApi(1, Retry.NONE), at(1_035 * MILLI, cut("api", "database")), at(1_036 * MILLI, kill("api")));

        assertThat(run.all(TraceEvent.TransactionRolledBack.class))
                .singleElement()
                .satisfies(rolledBack -> {
                    assertThat(rolledBack.reason()).isEqualTo("its client went silent");
                    assertThat(rolledBack.atMicros()).isEqualTo(1_029 * MILLI + 10 * SECOND);
                });
    }

    @Test
    void aMessageOfAKilledWorkerComesBackAfterItsVisibilityTimeout() {
        TrialRun run =
                TrialRun.of(queueWorker(1), at(1_100 * MILLI, kill("worker")), at(2 * SECOND, restart("worker")));

        assertThat(run.all(TraceEvent.JobEnded.class))
                .extracting(TraceEvent.JobEnded::end)
                .containsExactly(JobEnd.KILLED, JobEnd.FINISHED);
        assertThat(run.all(TraceEvent.EntryLeased.class))
                .extracting(TraceEvent.EntryLeased::atMicros)
                .containsExactly(1_011 * MILLI, 1_011 * MILLI + 10 * SECOND);
        assertThat(run.all(TraceEvent.TransactionCommitted.class)).hasSize(1);
    }

    @Test
    void aWorkerSlowerThanItsLeaseSeesTheMessageTwiceAndAppliesItOnce() {
        TrialRun run = TrialRun.of(
                queueWorker(1),
                at(SECOND / 2, new Command.Slow(id("worker"), 120)),
                at(11 * SECOND, new Command.Slow(id("worker"), 1)));

        assertThat(run.count(TraceEvent.EntryLeased.class)).isEqualTo(2);
        assertThat(run.all(TraceEvent.RowInserted.class)).hasSize(1);
        assertThat(run.all(TraceEvent.EntryRemoved.class)).hasSize(1);
    }

    @Test
    void poisonGoesToTheDeadLetterQueueAndARedriveBringsItBack() {
        TrialRun run = TrialRun.of(
                queueWorker(0),
                at(SECOND, new Command.Send(id("client"), Nature.POISON, 1)),
                at(60 * SECOND, new Command.Redrive(id("dead"))));

        assertThat(run.all(TraceEvent.EntryRemoved.class))
                .extracting(TraceEvent.EntryRemoved::reason)
                .containsExactly(RemoveReason.DEAD_LETTERED, RemoveReason.REDRIVEN, RemoveReason.DEAD_LETTERED);
        assertThat(run.all(TraceEvent.JobEnded.class))
                .extracting(TraceEvent.JobEnded::end)
                .hasSize(6)
                .containsOnly(JobEnd.GAVE_UP);
        assertThat(run.end()).isEqualTo(EndReason.AT_REST);
    }

    @Test
    void aRelayKilledBetweenPublishAndMarkPublishesTwice() {
        TrialRun plain = TrialRun.of(outbox(1));
        long published = plain.all(TraceEvent.EntryStored.class).getFirst().atMicros();
        TrialRun run =
                TrialRun.of(outbox(1), at(published + 1, kill("relay")), at(published + SECOND, restart("relay")));

        assertThat(plain.count(TraceEvent.EntryStored.class)).isEqualTo(1);
        assertThat(run.count(TraceEvent.EntryStored.class)).isEqualTo(2);
        assertThat(run.all(TraceEvent.InsertSkipped.class)).hasSize(1);
    }

    @Test
    void refusedWritesFailAndNothingIsInDoubt() {
        TrialRun run = TrialRun.of(
                syncApi(2, Retry.NONE),
                at(SECOND / 2, new Command.RefuseWrites(id("database"), true)),
                at(3 * SECOND / 2, new Command.RefuseWrites(id("database"), false)));

        assertThat(receipts(run)).containsExactly(Receipt.FAILED, Receipt.DONE);
    }

    @Test
    void aTransactionWhoseStatementIsRefusedIsRolledBack() {
        TrialRun run =
                TrialRun.of(syncApi(1, Retry.NONE), at(1_035 * MILLI, new Command.RefuseWrites(id("database"), true)));

        assertThat(run.all(TraceEvent.TransactionRolledBack.class))
                .singleElement()
                .satisfies(rolledBack -> assertThat(rolledBack.reason()).isEqualTo("its job gave up"));
        assertThat(receipts(run)).containsExactly(Receipt.FAILED);
        assertThat(run.end()).isEqualTo(EndReason.AT_REST);
    }

    @Test
    void twoMessagesThatComeBackAtTheSameInstantAreBothHandedOutAndSetAside() {
        TrialRun run = TrialRun.of(queueWorker(0), at(SECOND, new Command.Send(id("client"), Nature.POISON, 2)));

        assertThat(run.all(TraceEvent.EntryLeased.class)).hasSize(8);
        assertThat(run.all(TraceEvent.EntryReturned.class)).hasSize(6);
        assertThat(run.all(TraceEvent.EntryRemoved.class)).hasSize(2);
        assertThat(run.end()).isEqualTo(EndReason.AT_REST);
    }

    @Test
    void aMessageGivenBackAfterItsLeaseIsOverIsHandedOutAtOnce() {
        // The work is slowed beyond the visibility timeout, and both workers' places are taken.
        TrialRun run = TrialRun.of(
                queueWorker(0),
                at(SECOND / 2, new Command.Slow(id("worker"), 120)),
                at(SECOND, new Command.Send(id("client"), Nature.POISON, 2)));

        assertThat(run.all(TraceEvent.EntryRemoved.class)).hasSize(2);
        assertThat(run.end()).isEqualTo(EndReason.AT_REST);
    }

    @Test
    void aConnectionClosedUnderItsFirstStatementLeavesNoTransaction() {
        TrialRun run = TrialRun.of(syncApi(1, Retry.NONE), at(1_018 * MILLI, kill("api")));

        assertThat(run.all(TraceEvent.RowInserted.class)).hasSize(1);
        assertThat(run.all(TraceEvent.TransactionRolledBack.class))
                .singleElement()
                .satisfies(rolledBack -> {
                    assertThat(rolledBack.reason()).isEqualTo("the api was killed");
                    assertThat(rolledBack.atMicros()).isLessThan(1_040 * MILLI);
                });
    }

    @Test
    void anExactMomentIsKeptByItsTimeInARunThatGoesAnotherWay() {
        Moment recorded = new Moment(5 * SECOND, 60);
        TimedCommand late = new TimedCommand(recorded, kill("api"));
        List<TraceEvent> events = new ArrayList<>();
        try (Sinks sinks = H2Sinks.inMemory()) {
            Run run = new Run(RunPlan.of(syncApi(3, Retry.NONE), 7).with(List.of(late)), sinks, events::add);
            run.advanceTo(SECOND);
            run.give(new Command.Send(id("client"), Nature.VALID, 5));
            run.advanceTo(3 * SECOND);
            run.finish();
        }

        assertThat(events)
                .filteredOn(TraceEvent.Killed.class::isInstance)
                .singleElement()
                .satisfies(killed -> assertThat(killed.atMicros()).isEqualTo(5 * SECOND));
    }

    @Test
    void tooManyLiveCommandsEndTheRunAsPlannedOnesDo() {
        List<TraceEvent> events = new ArrayList<>();
        try (Sinks sinks = H2Sinks.inMemory()) {
            Run run = new Run(RunPlan.of(syncApi(0, Retry.NONE), 7), sinks, events::add);
            for (int i = 0; i < 15; i++) {
                run.give(new Command.Send(id("client"), Nature.VALID, CommandText.MOST_MESSAGES));
            }
            assertThat(run.ended()).isTrue();
        }

        assertThat(events.getLast()).isEqualTo(new TraceEvent.RunEnded(0, EndReason.EVENT_LIMIT));
    }

    @Test
    void timesBeyondTheEndOfVirtualTimeEndARunAtItsLimit() {
        RunPlan plan = new RunPlan(
                queueWorker(1),
                7,
                Map.of(),
                List.of(at(1, new Command.Slow(id("worker"), 1e9)), at(Long.MAX_VALUE / 2, kill("worker"))),
                Long.MAX_VALUE / 2,
                1_000_000);

        assertThat(TrialRun.of(plan).end()).isIn(EndReason.TIME_LIMIT, EndReason.EVENT_LIMIT);
    }

    @Test
    void callersBeyondTheBacklogAreTurnedAway() {
        TrialRun run =
                TrialRun.of(syncApi(0, Retry.NONE), at(SECOND, new Command.Send(id("client"), Nature.VALID, 13)));

        assertThat(run.all(TraceEvent.LimitReached.class)).hasSize(2);
        assertThat(receipts(run)).filteredOn(Receipt.FAILED::equals).hasSize(2);
        assertThat(receipts(run)).filteredOn(Receipt.DONE::equals).hasSize(11);
    }

    @Test
    void senselessCommandsAreWrittenDownAsIgnored() {
        TrialRun run = TrialRun.of(
                syncApi(0, Retry.NONE),
                at(1, kill("client")),
                at(2, restart("api")),
                at(3, kill("api")),
                at(4, kill("api")),
                at(5, cut("client", "database")),
                at(6, new Command.Redrive(id("database"))),
                at(7, kill("nobody")));

        assertThat(run.count(TraceEvent.CommandIgnored.class)).isEqualTo(6);
    }

    @Test
    void aRunThatNeverComesToRestEndsAtItsLimits() {
        RunPlan plan = new RunPlan(
                outbox(1),
                7,
                Map.of(),
                List.of(at(1_600 * MILLI, new Command.RefuseWrites(id("database"), true))),
                20 * SECOND,
                1_000_000);
        RunPlan few = new RunPlan(outbox(100), 7, Map.of(), List.of(), 1_000 * SECOND, 500);

        assertThat(TrialRun.of(plan).end()).isIn(EndReason.AT_REST, EndReason.TIME_LIMIT);
        assertThat(TrialRun.of(few).end()).isEqualTo(EndReason.EVENT_LIMIT);
    }

    @Test
    void aRunWithTooMuchUnderWayAtOnceEndsInsteadOfFailing() {
        TimedCommand[] bursts = new TimedCommand[15];
        for (int i = 0; i < bursts.length; i++) {
            bursts[i] = at(SECOND + i, new Command.Send(id("client"), Nature.VALID, CommandText.MOST_MESSAGES));
        }

        assertThat(TrialRun.of(syncApi(0, Retry.NONE), bursts).end()).isEqualTo(EndReason.EVENT_LIMIT);
    }

    @Test
    void aFaultNeverReshufflesWhatClientsSend() {
        TrialRun calm = TrialRun.of(syncApi(20, Retry.NONE));
        TrialRun troubled =
                TrialRun.of(syncApi(20, Retry.NONE), at(3_035 * MILLI, kill("api")), at(5_035 * MILLI, restart("api")));

        assertThat(troubled.all(TraceEvent.MessageCreated.class)).isEqualTo(calm.all(TraceEvent.MessageCreated.class));
    }

    @Test
    void aRunStoppedAnywhereAndReplayedFromItsCommandsIsTheSame() {
        List<TraceEvent> live = new ArrayList<>();
        List<TimedCommand> given;
        try (Sinks sinks = H2Sinks.inMemory()) {
            Run run = new Run(RunPlan.of(queueWorker(5), 3), sinks, live::add);
            run.advanceTo(1_500 * MILLI);
            run.give(kill("worker"));
            for (int i = 0; i < 7; i++) {
                run.step();
            }
            run.give(restart("worker"));
            run.give(new Command.Send(id("client"), Nature.VALID, 2));
            run.advanceTo(4_123_456);
            run.give(cut("worker", "database"));
            run.step();
            run.give(new Command.Heal(id("worker"), id("database")));
            run.finish();
            given = List.copyOf(run.given());
        }

        TrialRun replayed = TrialRun.of(RunPlan.of(queueWorker(5), 3).with(given));

        assertThat(replayed.events()).isEqualTo(live);
        assertThat(replayed.given()).isEqualTo(given);
    }

    @Test
    void aWorkloadCanBeReplaced() {
        ComponentId client = id("client");
        RunPlan plan = new RunPlan(
                syncApi(1, Retry.NONE),
                7,
                Map.of(client, new Workload(10, 100, 5, true, 0, 0)),
                List.of(),
                RunPlan.DEFAULT_UNTIL_MICROS,
                RunPlan.DEFAULT_MAX_EVENTS);

        assertThat(TrialRun.of(plan).count(TraceEvent.MessageCreated.class)).isEqualTo(10);
    }
}

package dev.custody.engine;

import static dev.custody.engine.TestDiagrams.SECOND;
import static dev.custody.engine.TestDiagrams.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Program;
import dev.custody.diagram.Step;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Outcome;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.trace.HopKind;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Workers that come and go by the backlog of their queue: one for each three messages, from one to five. */
class ScaleTest {
    private static final Catalogue CATALOGUE = new Catalogue(new DiagramLoader());
    private static final Diagram TASKS = CATALOGUE.diagram("task-queue");

    /** That many at once, a second after the beginning, all of them valid. */
    private static Workload spike(int messages) {
        return new Workload(messages, 1, messages, false, 0, 0);
    }

    private static Ledger run(Diagram diagram, int messages, String... commands) throws BadCommand {
        List<TimedCommand> timed = new ArrayList<>();
        for (String command : commands) {
            timed.addAll(CommandText.parseTimed(command, diagram));
        }
        Ledger ledger = new Ledger(diagram);
        try (H2Sinks sinks = H2Sinks.inMemory()) {
            RunPlan plan = new RunPlan(
                    diagram,
                    7,
                    Map.of(id("client"), spike(messages)),
                    timed,
                    RunPlan.DEFAULT_UNTIL_MICROS,
                    RunPlan.DEFAULT_MAX_EVENTS);
            new Run(plan, sinks, ledger::accept).finish();
        }
        return ledger;
    }

    private static <E extends TraceEvent> List<E> all(Ledger ledger, Class<E> kind) {
        return ledger.events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<Tuple> scaled(Ledger ledger) {
        return all(ledger, TraceEvent.Scaled.class).stream()
                .map(e -> tuple(e.atMicros(), e.replicas()))
                .toList();
    }

    private static TraceEvent.EndReason end(Ledger ledger) {
        return ((TraceEvent.RunEnded) ledger.events().getLast()).reason();
    }

    private static List<Integer> workersAt(Ledger ledger, long from, long to) {
        return all(ledger, TraceEvent.JobStarted.class).stream()
                .filter(job -> job.service().equals(id("worker")))
                .filter(job -> from <= job.atMicros() && job.atMicros() < to)
                .map(TraceEvent.JobStarted::replica)
                .sorted()
                .toList();
    }

    /** The synchronous API whose work takes as long as the task queue's. */
    private static Diagram slowApi() {
        Diagram api = CATALOGUE.diagram("sync-api");
        List<Component> components = new ArrayList<>(api.components());
        components.replaceAll(component -> component instanceof Component.Service s ? crunching(s) : component);
        return new Diagram(
                api.id(),
                api.title(),
                api.group(),
                api.summary(),
                api.advice(),
                api.messages(),
                components,
                api.links(),
                api.claims(),
                api.risks(),
                api.hash());
    }

    private static Component.Service crunching(Component.Service s) {
        List<Step> steps = new ArrayList<>(s.program().steps());
        steps.add(1, new Step.Work("crunch the numbers", 12 * SECOND));
        return new Component.Service(
                s.id(),
                s.title(),
                s.place(),
                s.role(),
                s.trigger(),
                s.replicas(),
                s.concurrency(),
                s.backlog(),
                s.callTimeoutMicros(),
                new Program(steps));
    }

    @Test
    void aSpikeOfLongWorkIsTooMuchForCallersThatWaitAndNotForAQueue() throws BadCommand {
        Ledger waiting = run(slowApi(), 15);

        assertThat(waiting.lives())
                .hasSize(15)
                .allSatisfy(
                        life -> assertThat(life.receipts().getLast().receipt()).isEqualTo(Receipt.IN_DOUBT));

        Ledger queued = run(TASKS, 15);

        assertThat(queued.count(Outcome.DELIVERED)).isEqualTo(15);
        assertThat(queued.lives())
                .allSatisfy(
                        life -> assertThat(life.receipts().getLast().receipt()).isEqualTo(Receipt.DONE));
    }

    /** 15 messages want 5 workers, the 10 left at 20 s want 4, 5 at 30 s want 2, and one wants one. */
    @Test
    void workersComeForASpikeAndGoWhenItIsOver() throws BadCommand {
        Ledger ledger = run(TASKS, 15);

        assertThat(scaled(ledger))
                .containsExactly(
                        tuple(5 * SECOND, 5), tuple(20 * SECOND, 4), tuple(30 * SECOND, 2), tuple(45 * SECOND, 1));
        assertThat(workersAt(ledger, 0, 5 * SECOND)).containsExactly(0);
        assertThat(workersAt(ledger, 5 * SECOND, 6 * SECOND)).containsExactly(1, 2, 3, 4);
        assertThat(end(ledger)).isEqualTo(TraceEvent.EndReason.AT_REST);
    }

    @Test
    void aWorkerThatIsWantedNoMoreFinishesItsJobAndPollsNoMore() throws BadCommand {
        Ledger ledger = run(TASKS, 4);

        // The second worker is at work from 5 s to 17 s; at 15 s it is not wanted any more.
        assertThat(scaled(ledger)).containsExactly(tuple(5 * SECOND, 2), tuple(15 * SECOND, 1));
        assertThat(workersAt(ledger, 0, 100 * SECOND)).containsExactly(0, 0, 0, 1);
        assertThat(polls(ledger, 1)).containsExactly(tuple(5 * SECOND, "receive"));
        assertThat(ledger.count(Outcome.DELIVERED)).isEqualTo(4);
    }

    @Test
    void anIdleWorkerThatIsWantedNoMoreWithdrawsItsPoll() throws BadCommand {
        Ledger ledger = run(TASKS, 15);

        assertThat(polls(ledger, 1)).last().isEqualTo(tuple(45 * SECOND, "no more"));
        // There and back, 20 ms each way: it was asked at 41 s, and would have waited until 61 s.
        assertThat(all(ledger, TraceEvent.HopStarted.class))
                .filteredOn(hop -> hop.kind() == HopKind.ANSWER && hop.toReplica() == 1)
                .last()
                .satisfies(answer -> {
                    assertThat(answer.what()).isEqualTo("no message");
                    assertThat(answer.atMicros()).isEqualTo(45_020_000);
                    assertThat(answer.arrivesAtMicros()).isEqualTo(45_040_000);
                });
    }

    @Test
    void aDeliveryThatWasOnItsWayIsStillProcessed() throws BadCommand {
        Ledger ledger = run(TASKS, 15, "44896 ms send client");

        assertThat(scaled(ledger)).last().isEqualTo(tuple(45 * SECOND, 1));
        assertThat(workersAt(ledger, 45 * SECOND, 100 * SECOND)).containsExactly(1);
        assertThat(polls(ledger, 1)).last().isEqualTo(tuple(45 * SECOND, "no more"));
        assertThat(ledger.count(Outcome.DELIVERED)).isEqualTo(16);
        assertThat(end(ledger)).isEqualTo(TraceEvent.EndReason.AT_REST);
    }

    private static List<Tuple> polls(Ledger ledger, int worker) {
        return all(ledger, TraceEvent.HopStarted.class).stream()
                .filter(hop -> hop.kind() == HopKind.POLL && hop.fromReplica() == worker)
                .map(hop -> tuple(hop.atMicros(), hop.what()))
                .toList();
    }

    @Test
    void aWorkerThatIsScaledInCannotBeKilled() throws BadCommand {
        Ledger ledger = run(TASKS, 1, "2 s kill worker/3", "3 s restart worker/3");

        assertThat(all(ledger, TraceEvent.Killed.class)).isEmpty();
        assertThat(all(ledger, TraceEvent.CommandIgnored.class))
                .extracting(TraceEvent.CommandIgnored::reason)
                .containsOnly("worker/3 is scaled in: it does not run, and starts when it is wanted again")
                .hasSize(2);
    }

    @Test
    void aServiceThatIsKilledIsNotScaledAndComesBackAsLargeAsItWas() throws BadCommand {
        Ledger ledger = run(TASKS, 15, "6 s kill worker", "40 s restart worker");

        assertThat(workersAt(ledger, 6 * SECOND, 40 * SECOND)).isEmpty();
        assertThat(workersAt(ledger, 40 * SECOND, 41 * SECOND)).containsExactly(0, 1, 2, 3, 4);
        assertThat(ledger.count(Outcome.DELIVERED)).isEqualTo(15);
        assertThat(end(ledger)).isEqualTo(TraceEvent.EndReason.AT_REST);
    }

    @Test
    void aServiceThatStaysDownDoesNotKeepTheRunGoing() throws BadCommand {
        Ledger ledger = run(TASKS, 15, "6 s kill worker");

        assertThat(end(ledger)).isEqualTo(TraceEvent.EndReason.AT_REST);
        assertThat(scaled(ledger)).containsExactly(tuple(5 * SECOND, 5));
    }

    @Test
    void aReplicaThatIsKilledStaysDownWhoeverIsWanted() throws BadCommand {
        Ledger ledger = run(TASKS, 15, "500 ms kill worker/0", "60 s restart worker/0");

        assertThat(workersAt(ledger, 5 * SECOND, 6 * SECOND)).containsExactly(1, 2, 3, 4);
        assertThat(ledger.count(Outcome.DELIVERED)).isEqualTo(15);
        assertThat(end(ledger)).isEqualTo(TraceEvent.EndReason.AT_REST);
    }

    @Test
    void aQueueThatIsDownSaysNothingOfItsBacklog() throws BadCommand {
        Ledger ledger = run(TASKS, 15, "3 s kill queue", "8 s restart queue");

        assertThat(scaled(ledger).getFirst()).isEqualTo(tuple(10 * SECOND, 5));
        assertThat(ledger.count(Outcome.DELIVERED)).isEqualTo(15);
    }
}

package dev.custody.engine;

import static dev.custody.engine.TestDiagrams.SECOND;
import static dev.custody.engine.TestDiagrams.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Settings;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Telling;
import dev.custody.scene.Scene;
import dev.custody.scene.ServiceState;
import dev.custody.trace.HopKind;
import dev.custody.trace.Receipt;
import dev.custody.trace.Trace;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Settings that are given other values while a run goes on. Each of the two workers takes a third of a second for a message. */
class SettingTest {
    private static final Catalogue CATALOGUE = new Catalogue(new DiagramLoader());
    private static final Diagram QUEUE = CATALOGUE.diagram("queue-worker");

    private static List<TraceEvent> run(int messages, String... commands) throws BadCommand {
        return OnBoth.run(QUEUE, "client", new Workload(messages, 1, messages, false, 0, 0), commands);
    }

    private static long mostAtOnce(List<TraceEvent> events, long from, long to) {
        long now = 0;
        long most = 0;
        Set<Integer> jobs = new TreeSet<>();
        for (TraceEvent event : events) {
            if (event instanceof TraceEvent.JobStarted job && job.service().equals(id("worker"))) {
                jobs.add(job.job());
                now++;
            } else if (event instanceof TraceEvent.JobEnded job && jobs.contains(job.job())) {
                now--;
            }
            if (event.atMicros() >= from && event.atMicros() < to) {
                most = Math.max(most, now);
            }
        }
        return most;
    }

    private static List<String> ignored(List<TraceEvent> events) {
        return OnBoth.all(events, TraceEvent.CommandIgnored.class).stream()
                .map(TraceEvent.CommandIgnored::reason)
                .toList();
    }

    @Test
    void everyOfferOfTheCatalogueCanBeTaken() throws BadCommand {
        for (Diagram diagram : CATALOGUE.diagrams()) {
            for (Component component : diagram.components()) {
                for (Settings.Offer offer : Settings.of(diagram, component.id())) {
                    String text = "set " + component.id() + " "
                            + offer.setting().id() + " " + offer.setting().format(offer.most());
                    assertThat(offer.allows(offer.own())).as(text).isTrue();
                    assertThat(CommandText.parse(text, diagram))
                            .containsExactly(new Command.Set(component.id(), offer.setting(), offer.most()));
                }
            }
        }
    }

    @Test
    void moreJobsAtOnceBeginAtOnceAndFewerOnesWhenTheirNumberIsOver() throws BadCommand {
        List<TraceEvent> events = run(
                90, "1500ms set worker concurrency 5", "3s set worker concurrency 2", "4s set worker concurrency 2");

        long own = ((Component.Service) QUEUE.component(id("worker"))).concurrency();
        assertThat(mostAtOnce(events, 0, 1_500_000)).isEqualTo(2 * own);
        assertThat(mostAtOnce(events, 1_500_000, 3 * SECOND)).isEqualTo(10);
        // What was under way when it changed may still come.
        assertThat(mostAtOnce(events, 4 * SECOND, 300 * SECOND)).isEqualTo(4);
        assertThat(ignored(events)).containsExactly("the concurrency of worker is 2 already");
    }

    @Test
    void anIdleWorkersLongPollIsAnsweredWhenFewerAreWanted() throws BadCommand {
        List<TraceEvent> events = run(1, "0s set worker concurrency 8", "500ms set worker concurrency 1");

        List<TraceEvent.HopStarted> polls = OnBoth.all(events, TraceEvent.HopStarted.class).stream()
                .filter(hop -> hop.kind() == HopKind.POLL && hop.atMicros() < 900_000)
                .toList();
        assertThat(polls).filteredOn(hop -> hop.what().equals("receive")).hasSize(18);
        assertThat(polls).filteredOn(hop -> hop.what().equals("fewer")).hasSize(2);
    }

    @Test
    void replicasComeAndGoAndCanBeKilled() throws BadCommand {
        List<TraceEvent> events = run(
                60,
                "1500ms set worker replicas 3",
                "3s kill worker/2",
                "4s restart worker/2",
                "6s set worker replicas 1",
                "6500ms kill worker/2",
                "7s kill worker",
                "8s restart worker");

        assertThat(OnBoth.all(events, TraceEvent.SettingChanged.class))
                .extracting(
                        TraceEvent.SettingChanged::setting,
                        TraceEvent.SettingChanged::before,
                        TraceEvent.SettingChanged::now)
                .containsExactly(tuple(Setting.REPLICAS, 2L, 3L), tuple(Setting.REPLICAS, 3L, 1L));
        List<Integer> late = OnBoth.all(events, TraceEvent.JobStarted.class).stream()
                .filter(job -> job.service().equals(id("worker")) && job.atMicros() > 9 * SECOND)
                .map(TraceEvent.JobStarted::replica)
                .distinct()
                .toList();
        assertThat(late).containsExactly(0);
        assertThat(mostAtOnce(events, 1_500_000, 3 * SECOND)).isGreaterThanOrEqualTo(3);
        Ledger ledger = Ledger.of(QUEUE, new Trace(events));
        assertThat(ledger.faults()).noneMatch(fault -> fault.goesOn());
    }

    @Test
    void aReplicaThatIsNotThereYetIsNotKilled() throws BadCommand {
        List<TraceEvent> events = run(1, "9s set worker replicas 3");
        assertThat(OnBoth.all(events, TraceEvent.SettingChanged.class)).hasSize(1);
        RunPlan plan = RunPlan.of(QUEUE, 1)
                .with(List.of(new TimedCommand(Moment.at(SECOND), new Command.Kill(id("worker"), 4))));
        assertThat(ignored(TrialRun.of(plan).events())).containsExactly("worker has no replica 4 yet");
    }

    @Test
    void whatIsHandedOutFromThenOnIsUnseenForAsLongAsIsSaid() throws BadCommand {
        List<TraceEvent> events = run(20, "3s set queue visibility 90s");

        for (TraceEvent.EntryLeased leased : OnBoth.all(events, TraceEvent.EntryLeased.class)) {
            long own = ((Component.Queue) QUEUE.component(id("queue"))).visibilityMicros();
            long expected = leased.atMicros() < 3 * SECOND ? own : 90 * SECOND;
            assertThat(leased.untilMicros() - leased.atMicros()).isEqualTo(expected);
        }
    }

    @Test
    void aPoisonousMessageIsADeadLetterSoonerWhereFewerReceivesAreAllowed() throws BadCommand {
        List<TraceEvent> events = run(0, "1s set queue max-receives 1", "2s send poison");

        List<TraceEvent.EntryLeased> leases = OnBoth.all(events, TraceEvent.EntryLeased.class);
        assertThat(leases).hasSize(2);
        assertThat(leases.getLast().consumer()).isEqualTo(id("dead-letters"));
    }

    @Test
    void aClientWaitsNoLongerThanIsSaidOnALinkThatTakesAsLongAsIsSaid() throws BadCommand {
        List<TraceEvent> events =
                run(0, "1s set client timeout 300ms", "1s set client->queue latency 1s", "2s send client");

        List<TraceEvent.ReceiptGiven> receipts = OnBoth.all(events, TraceEvent.ReceiptGiven.class);
        assertThat(receipts.getFirst().receipt()).isEqualTo(Receipt.IN_DOUBT);
        assertThat(receipts.getFirst().atMicros()).isEqualTo(2_300_000);
        TraceEvent.HopStarted request = OnBoth.all(events, TraceEvent.HopStarted.class).stream()
                .filter(hop -> hop.from().equals(id("client")))
                .findFirst()
                .orElseThrow();
        assertThat(request.arrivesAtMicros() - request.atMicros()).isGreaterThanOrEqualTo(SECOND);
    }

    @Test
    void aBatchIsAsLargeAsIsSaidFromTheNextOn() throws BadCommand {
        List<TraceEvent> events = run(20, "500ms set worker batch 7");

        assertThat(OnBoth.all(events, TraceEvent.JobStarted.class))
                .filteredOn(job -> job.service().equals(id("worker")))
                .extracting(job -> job.messages().size())
                .contains(7)
                .allMatch(size -> size <= 7);
    }

    @Test
    void itIsToldAndSeen() throws BadCommand {
        List<TraceEvent> events = run(0, "1s set worker replicas 3", "2s set queue->worker latency 200ms");
        Telling telling = Telling.ofAll(QUEUE);
        Scene scene = new Scene(QUEUE);
        events.forEach(scene::accept);

        assertThat(events.stream().map(telling::tell))
                .contains("The number of replicas of Worker was set from 2 to 3")
                .anyMatch(line -> line.startsWith("The latency of the link from ") && line.endsWith(" to 200 ms"));
        ServiceState worker = (ServiceState) scene.component(id("worker"));
        assertThat(worker.replicas()).isEqualTo(3);
        assertThat(worker.changed(Setting.REPLICAS)).hasValue(3);
        assertThat(worker.changed(Setting.CONCURRENCY)).isEmpty();
        assertThat(scene.links()).anyMatch(link -> link.setting(true, Setting.LATENCY) == 200_000);
        assertThat(scene.copy().component(id("worker")).changed(Setting.REPLICAS))
                .hasValue(3);
    }

    @Test
    void whatSaysNothingOfASettingRefusesIt() {
        RunPlan plan = RunPlan.of(QUEUE, 1)
                .with(List.of(
                        new TimedCommand(Moment.at(SECOND), new Command.Set(id("worker"), Setting.VISIBILITY, 1)),
                        new TimedCommand(Moment.at(SECOND), new Command.Set(id("nobody"), Setting.VISIBILITY, 1)),
                        new TimedCommand(Moment.at(SECOND), new Command.Set(id("worker"), Setting.CONCURRENCY, 0))));

        assertThat(ignored(TrialRun.of(plan).events()))
                .containsExactly(
                        "worker has no visibility that can be changed",
                        "there is no component nobody",
                        "the concurrency of worker can be 1 to 1000");
    }
}

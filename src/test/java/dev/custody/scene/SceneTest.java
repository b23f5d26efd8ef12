package dev.custody.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent.JobEnd;
import dev.custody.trace.TraceEvent.LossReason;
import dev.custody.trace.TraceEvent.RemoveReason;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class SceneTest {
    private static final MessageId ONE = new MessageId(1);

    private final Diagram diagram = new Catalogue(new DiagramLoader()).diagram("building-blocks");
    private final Scene scene = new Scene(diagram);
    private final Story story = new Story();

    private <T extends ComponentState> T state(String id, Class<T> type) {
        return type.cast(scene.component(new ComponentId(id)));
    }

    private ServiceState worker() {
        return state("worker", ServiceState.class);
    }

    @Test
    void aJobIsAtTheStepOfItsProgramInWords() {
        story.at(5).created(1, "client", Nature.VALID).job(7, "worker", 0, 1);
        story.at(9).step(7, "1", "insert").feed(scene);

        Job job = worker().jobs().getFirst();

        assertThat(job.step()).isEqualTo(label("1", "insert orders", 2));
        assertThat(new StepWords(Locale.GERMAN).of(label("1", "", 2))).isEqualTo("in orders einfügen");
        assertThat(job.sinceMicros()).isEqualTo(9);
        assertThat(job.messages()).containsExactly(ONE);
    }

    @Test
    void jobsTakeTheLowestFreeSlotOfTheirReplica() {
        story.job(1, "service", 0, 1).job(2, "service", 0, 2).ended(1, JobEnd.FINISHED);
        story.job(3, "service", 0, 3).feed(scene);

        assertThat(state("service", ServiceState.class).jobs())
                .extracting(Job::number, Job::slot)
                .containsExactly(tuple(2, 1), tuple(3, 0));
    }

    @Test
    void aCallerWaitsUntilItsJobStarts() {
        story.created(1, "client", Nature.VALID);
        int hop = story.hop(HopKind.REQUEST, "client", "service", 40, 1);
        story.at(40).arrived(hop).feed(scene);
        assertThat(state("service", ServiceState.class).waiting()).containsExactly(ONE);

        new Story().job(1, "service", 0, 1).feed(scene);
        assertThat(state("service", ServiceState.class).waiting()).isEmpty();
    }

    @Test
    void uncommittedRowsStandApartAndARollbackStrikesThemOut() {
        story.created(1, "client", Nature.VALID).created(2, "client", Nature.VALID);
        story.opened("database", 1, 1).inserted("database", "orders", 1, 1, 1).committed("database", 1);
        story.opened("database", 2, 2).inserted("database", "orders", 2, 2, 2).feed(scene);
        TableState orders = state("database", DatabaseState.class).tables().get("orders");

        assertThat(orders.committed()).isOne();
        assertThat(orders.pending()).extracting(Row::message).containsExactly(new MessageId(2));
        assertThat(state("database", DatabaseState.class).openTransactions()).isOne();

        new Story().at(50).rolledBack("database", 2).feed(scene);

        assertThat(orders.pending()).isEmpty();
        assertThat(orders.lastRows()).extracting(Row::message).containsExactly(ONE);
        assertThat(scene.happenings())
                .filteredOn(h -> h.kind() == Happening.Kind.ROLLED_BACK)
                .singleElement()
                .extracting(Happening::messages, InstanceOfAssertFactories.list(MessageId.class))
                .containsExactly(new MessageId(2));
    }

    @Test
    void aRowIsFoundByItsMessageAsItIsNowWhateverBecameOfTheTable() {
        story.created(1, "client", Nature.VALID).created(2, "client", Nature.VALID);
        story.opened("database", 1, 1).inserted("database", "orders", 1, 1, 1).feed(scene);
        TableState orders = state("database", DatabaseState.class).tables().get("orders");
        assertThat(orders.rowOf(ONE)).isEmpty();

        new Story().committed("database", 1).feed(scene);
        assertThat(orders.rowOf(ONE)).map(Row::number).contains(1);

        new Story()
                .opened("database", 2, 1)
                .inserted("database", "orders", 2, 1, 2)
                .committed("database", 2)
                .feed(scene);
        assertThat(orders.rowOf(ONE)).map(Row::number).contains(2);
        assertThat(orders.rowOf(new MessageId(2))).isEmpty();
        assertThat(orders.rowOf(ONE)).map(Row::number).contains(2);

        new Story().recovered("database", "orders", 1).feed(scene);
        assertThat(orders.rowOf(ONE)).map(Row::number).contains(1);
    }

    @Test
    void aKillMakesTheJobDropWhatItHadAndARestartBringsNothingBack() {
        story.created(1, "client", Nature.VALID).job(1, "worker", 0, 1);
        story.at(30).killed("worker", -1).ended(1, JobEnd.KILLED).feed(scene);

        assertThat(worker().isDown()).isTrue();
        assertThat(worker().jobs()).isEmpty();
        assertThat(scene.message(ONE).orElseThrow().drop()).isEqualTo(new Drop(30, new ComponentId("worker"), null, 0));
        assertThat(scene.happenings())
                .extracting(Happening::kind)
                .containsExactly(Happening.Kind.KILLED, Happening.Kind.JOB_KILLED);

        new Story().at(60).restarted("worker", -1).feed(scene);

        assertThat(worker().isDown()).isFalse();
        assertThat(worker().jobs()).isEmpty();
    }

    @Test
    void tellsOfWhatHappenedInItAndOfNothingElse() {
        Scene before = scene.copy();
        story.at(30).killed("worker", -1).restarted("worker", -1).feed(scene);
        Happening killed = scene.happenings().getFirst();
        Scene other = before.copy();
        new Story().at(30).killed("service", -1).restarted("service", -1).feed(other);

        assertThat(scene.tellsOf(killed)).isTrue();
        assertThat(scene.copy().tellsOf(killed)).isTrue();
        assertThat(before.tellsOf(killed)).isFalse();
        assertThat(other.tellsOf(killed)).isFalse();

        for (int i = 0; i < 2 * Scene.HAPPENINGS; i++) {
            new Story().at(40).killed("worker", -1).restarted("worker", -1).feed(scene);
        }
        assertThat(scene.tellsOf(killed)).as("too long ago to be kept").isFalse();
        assertThat(scene.happenings()).allMatch(scene::tellsOf);
    }

    @Test
    void aLostHopLeavesItsMessageWhereItWas() {
        story.at(100).created(1, "client", Nature.VALID);
        int hop = story.hop(HopKind.ENQUEUE, "service", "queue", 40, 1);
        story.at(110).lost(hop, LossReason.CUT).feed(scene);

        assertThat(scene.flights()).isEmpty();
        assertThat(scene.message(ONE).orElseThrow().drop())
                .isEqualTo(new Drop(110, new ComponentId("service"), new ComponentId("queue"), 0.25));
    }

    @Test
    void aQueueKeepsItsOrderAndItsLeases() {
        story.created(1, "client", Nature.VALID).created(2, "client", Nature.VALID);
        story.stored("queue", "", 1, 1).stored("queue", "", 2, 2);
        story.at(1_000).leased("queue", "", 1, 1, 1, 4_000, "worker").feed(scene);
        VesselState queue = state("queue", VesselState.class);

        assertThat(queue.entries()).extracting(Entry::message).containsExactly(ONE, new MessageId(2));
        assertThat(queue.entries().iterator().next().leaseLeft(2_000)).isEqualTo(0.75);

        new Story().removed("queue", 1, 1, RemoveReason.ACKED).feed(scene);

        assertThat(queue.entries()).extracting(Entry::message).containsExactly(new MessageId(2));
        assertThat(queue.size("")).isOne();
    }

    @Test
    void afterACrashASinkHasWhatItRecovered() {
        story.created(1, "client", Nature.VALID).created(2, "client", Nature.VALID);
        story.opened("database", 1, 1).inserted("database", "orders", 1, 1, 1).committed("database", 1);
        story.opened("database", 2, 1).inserted("database", "orders", 2, 2, 2).committed("database", 2);
        story.killed("database", -1).restarted("database", -1);
        story.recovered("database", "orders", 1).feed(scene);

        assertThat(state("database", DatabaseState.class).tables().get("orders").lastRows())
                .extracting(Row::number)
                .containsExactly(1);
        assertThat(scene.of(ONE)).isEqualTo(Look.DELIVERED);
        assertThat(scene.of(new MessageId(2))).isEqualTo(Look.UNDER_WAY);
    }

    @Test
    void aLookFollowsWhatIsKnownOfTheMessage() {
        story.created(1, "client", Nature.VALID).feed(scene);
        assertThat(scene.of(ONE)).isEqualTo(Look.UNDER_WAY);

        next().receipt(1, "client", Receipt.ACCEPTED).feed(scene);
        assertThat(scene.of(ONE)).isEqualTo(Look.ACCEPTED);

        next().stored("queue", "", 1, 1)
                .leased("queue", "", 1, 1, 2, 9, "worker")
                .feed(scene);
        assertThat(scene.of(ONE)).isEqualTo(Look.RETRY);

        next().opened("database", 1, 1).inserted("database", "orders", 1, 1, 1).feed(scene);
        assertThat(scene.of(ONE)).isEqualTo(Look.RETRY);

        next().committed("database", 1).feed(scene);
        assertThat(scene.of(ONE)).isEqualTo(Look.DELIVERED);

        next().opened("database", 2, 1)
                .inserted("database", "orders", 2, 1, 2)
                .committed("database", 2)
                .feed(scene);
        assertThat(scene.of(ONE)).isEqualTo(Look.DUPLICATE);
    }

    @Test
    void whoIsInDoubtOrRefusedLooksSo() {
        story.created(1, "client", Nature.INVALID).receipt(1, "client", Receipt.REJECTED);
        story.created(2, "client", Nature.VALID)
                .receipt(2, "client", Receipt.IN_DOUBT)
                .feed(scene);

        assertThat(scene.of(ONE)).isEqualTo(Look.REJECTED);
        assertThat(scene.of(new MessageId(2))).isEqualTo(Look.IN_DOUBT);
        next().created(3, "client", Nature.VALID)
                .receipt(3, "client", Receipt.FAILED)
                .feed(scene);
        assertThat(scene.of(new MessageId(3))).isEqualTo(Look.FAILED);

        next().attempt(2, "client", 2).feed(scene);

        assertThat(scene.of(new MessageId(2))).isEqualTo(Look.RETRY);
        assertThat(state("client", ClientState.class).waiting()).isOne();
    }

    @Test
    void aCutHasADirection() {
        story.cut("queue", "worker").slowed("service", "queue", 10).feed(scene);

        LinkState queueToWorker = scene.links().get(2);
        assertThat(queueToWorker.isCut(true)).isTrue();
        assertThat(queueToWorker.isCut(false)).isFalse();
        assertThat(scene.links().get(1).slowFactor(true)).isEqualTo(10);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        story.created(1, "client", Nature.VALID).job(1, "worker", 0, 1).feed(scene);
        Scene copy = scene.copy();

        next().step(1, "2", "commit").ended(1, JobEnd.FINISHED).feed(scene);

        assertThat(worker().jobs()).isEmpty();
        assertThat(((ServiceState) copy.component(new ComponentId("worker"))).jobs())
                .hasSize(1);
        next().step(1, "2", "commit").feed(copy);
        assertThat(((ServiceState) copy.component(new ComponentId("worker")))
                        .jobs()
                        .getFirst()
                        .step())
                .isEqualTo(label("2", "commit", 3));
    }

    /** The label of a step of the worker, whose program has four. */
    private StepLabel label(String path, String text, int index) {
        return new StepLabel(
                text,
                index,
                4,
                Optional.of(((Component.Service) scene.diagram().component(new ComponentId("worker")))
                        .program()
                        .steps()
                        .get(Integer.parseInt(path))));
    }

    private static Story next() {
        return new Story().at(1_000_000);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}

package dev.custody.ledger;

import static dev.custody.ledger.Shop.API;
import static dev.custody.ledger.Shop.CLIENT;
import static dev.custody.ledger.Shop.DB;
import static dev.custody.ledger.Shop.ORDERS;
import static dev.custody.ledger.Shop.QUEUE;
import static dev.custody.ledger.Shop.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.HopKind;
import dev.custody.trace.Receipt;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many messages with a yes each component holds, and of how many it carries the only copy. */
class OnlyCopiesTest {
    private static final Catalogue CATALOGUE = new Catalogue(new DiagramLoader());

    private static Custody custody(Tale tale) {
        return tale.ledger().custody();
    }

    @Test
    void before_a_yes_nobody_is_counted() {
        Custody custody = custody(new Tale().order(1).job(1, API, 1));
        assertThat(custody.onlyCopiesAt(API)).isZero();
        assertThat(custody(new Tale().order(1).stored(QUEUE, 4, 1)).heldBy(QUEUE))
                .isZero();
    }

    @Test
    void a_service_that_said_yes_and_told_nobody_has_the_only_copy() {
        Tale tale = new Tale().order(1).job(1, API, 1).told(1, Receipt.ACCEPTED);
        assertThat(custody(tale).onlyCopiesAt(API)).isOne();
        tale.hop(2, HopKind.INSERT, API, DB, 1, 1).arrived(2).inserted(ORDERS, 7, 1, 3);
        assertThat(custody(tale).onlyCopiesAt(API)).isOne();
        // The open transaction goes with the job: it is no copy of its own.
        assertThat(custody(tale).onlyCopiesAt(DB)).isZero();
        tale.committed(DB, 3);
        assertThat(custody(tale).onlyCopiesAt(API)).isZero();
        // It is delivered, and so nobody's concern.
        assertThat(custody(tale).heldBy(DB)).isZero();
    }

    @Test
    void a_queue_still_holds_what_is_delivered_and_not_acknowledged() {
        Tale tale = new Tale()
                .order(1)
                .stored(QUEUE, 4, 1)
                .told(1, Receipt.ACCEPTED)
                .row(ORDERS, 7, 1);
        assertThat(custody(tale).heldBy(QUEUE)).isOne();
        assertThat(custody(tale).heldBy(DB)).isZero();
    }

    @Test
    void a_queue_holds_until_the_ack_and_then_the_worker_has_the_only_copy() {
        Tale tale = new Tale()
                .order(1)
                .stored(QUEUE, 4, 1)
                .told(1, Receipt.ACCEPTED)
                .job(9, WORKER, 1);
        assertThat(custody(tale).heldBy(QUEUE)).isOne();
        assertThat(custody(tale).onlyCopiesAt(WORKER)).isZero();
        tale.acked(QUEUE, 4, 1);
        assertThat(custody(tale).heldBy(QUEUE)).isZero();
        assertThat(custody(tale).onlyCopiesAt(WORKER)).isOne();
        tale.finished(9);
        assertThat(custody(tale).onlyCopiesAt(WORKER)).isZero();
    }

    @Test
    void what_is_on_its_way_counts_on_the_link_only_when_no_component_has_it() {
        Tale tale = new Tale().order(1).told(1, Receipt.ACCEPTED).hop(2, HopKind.REQUEST, CLIENT, API, -1, 1);
        assertThat(onLinks(tale.ledger())).isOne();
        tale.arrived(2).job(1, API, 1).hop(3, HopKind.INSERT, API, DB, 1, 1);
        assertThat(onLinks(tale.ledger())).isZero();
        assertThat(custody(tale).onlyCopiesAt(API)).isOne();
    }

    @Test
    void a_copy_counts_for_itself() {
        Tale tale = new Tale().order(1).stored(QUEUE, 4, 1).told(1, Receipt.ACCEPTED);
        Ledger before = tale.ledger().copy();
        tale.acked(QUEUE, 4, 1);
        assertThat(before.custody().heldBy(QUEUE)).isOne();
        assertThat(custody(tale).heldBy(QUEUE)).isZero();
    }

    static Stream<Diagram> safe() {
        return CATALOGUE.diagrams().stream().filter(d -> names(d.claims()));
    }

    static Stream<Diagram> unsafe() {
        return CATALOGUE.diagrams().stream().filter(d -> names(d.risks()));
    }

    private static boolean names(List<Claim> claims) {
        return claims.stream().anyMatch(claim -> claim.guarantee() == Guarantee.CUSTODY_UNBROKEN);
    }

    @ParameterizedTest
    @MethodSource("safe")
    void a_diagram_that_claims_unbroken_custody_never_has_an_only_copy(Diagram diagram) {
        for (Component component : diagram.components()) {
            if (!(component instanceof Component.Client)) {
                assertThat(most(diagram, component.id()))
                        .as("%s killed", component.id())
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void a_diagram_that_risks_it_shows_it_before_anything_breaks(Diagram diagram) {
        int most = most(diagram, null);
        for (Component component : diagram.components()) {
            if (component.isSink()) {
                most = Math.max(most, most(diagram, component.id()));
            }
        }
        assertThat(most).isPositive();
    }

    /** The most only copies at any time of the first ten seconds, with that component killed at 1.5 s and back at 4 s. */
    private static int most(Diagram diagram, @Nullable ComponentId killed) {
        Ledger ledger = new Ledger(diagram);
        int[] most = {0};
        Run run = new Run(RunPlan.of(diagram, 7), new HeapSinks(), event -> {
            ledger.accept(event);
            int now = onLinks(ledger);
            for (Component component : diagram.components()) {
                now += ledger.custody().onlyCopiesAt(component.id());
            }
            most[0] = Math.max(most[0], now);
        });
        run.advanceTo(1_500_000);
        if (killed != null) {
            run.give(new Command.Kill(killed, Command.ALL_REPLICAS));
            run.advanceTo(4_000_000);
            run.give(new Command.Restart(killed, Command.ALL_REPLICAS));
        }
        run.advanceTo(10_000_000);
        assertCountsFit(ledger);
        return most[0];
    }

    /** What was counted event by event is what one finds by looking at every life. */
    private static void assertCountsFit(Ledger ledger) {
        for (Component component : ledger.diagram().components()) {
            long held = ledger.lives().stream()
                    .filter(life -> life.gotYes()
                            && life.hands().stream()
                                    .anyMatch(hand -> hand.isDurable()
                                            && isAt(hand, component.id())
                                            && !(life.isDelivered() && hand instanceof Holding.InRow)))
                    .count();
            assertThat(ledger.custody().heldBy(component.id())).isEqualTo((int) held);
        }
    }

    private static boolean isAt(Holding hand, ComponentId id) {
        return switch (hand) {
            case Holding.InRow row -> row.table().database().equals(id);
            case Holding.InEntry entry -> entry.sink().equals(id);
            case Holding.InJob _, Holding.Kept _, Holding.OnHop _, Holding.Waiting _ -> false;
        };
    }

    private static int onLinks(Ledger ledger) {
        int sum = 0;
        for (int i = 0; i < ledger.diagram().links().size(); i++) {
            sum += ledger.custody().onlyCopiesOn(i);
        }
        return sum;
    }
}

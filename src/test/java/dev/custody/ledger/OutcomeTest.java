package dev.custody.ledger;

import static dev.custody.ledger.Shop.API;
import static dev.custody.ledger.Shop.DB;
import static dev.custody.ledger.Shop.DEAD;
import static dev.custody.ledger.Shop.ORDER;
import static dev.custody.ledger.Shop.ORDERS;
import static dev.custody.ledger.Shop.QUEUE;
import static dev.custody.ledger.Shop.WORKER;
import static dev.custody.ledger.Tale.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Nature;
import dev.custody.trace.HopKind;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent.RemoveReason;
import org.junit.jupiter.api.Test;

/** Every outcome, by a trace that leads to it; and which one wins where two apply. */
class OutcomeTest {
    private static void expect(Tale tale, Outcome outcome, int decidedAt, String why) {
        Ledger ledger = tale.ledger();
        MessageLife life = ledger.life(id(1));
        assertThat(life.outcome()).isEqualTo(outcome);
        assertThat(life.decidedAt()).as("decided at").isEqualTo(decidedAt);
        assertThat(ledger.why(id(1))).isEqualTo(why);
        assertThat(ledger.count(outcome)).isEqualTo(1);
        assertThat(ledger.counts().values().stream().mapToInt(n -> n).sum()).isEqualTo(1);
    }

    @Test
    void under_way_while_only_its_client_has_it() {
        expect(new Tale().order(1), Outcome.UNDER_WAY, 1, "Only Client has it");
    }

    @Test
    void under_way_while_somebody_has_it() {
        Tale tale = new Tale().order(1).stored(QUEUE, 1, 1).told(1, Receipt.ACCEPTED);
        expect(tale, Outcome.UNDER_WAY, 1, "It is with Queue");
    }

    @Test
    void delivered_once_its_row_is_committed() {
        Tale tale = new Tale().order(1).inserted(ORDERS, 1, 1, 1);
        assertThat(tale.ledger().life(id(1)).outcome()).isEqualTo(Outcome.UNDER_WAY);
        tale.committed(DB, 1);
        int commit = tale.here();
        expect(tale.told(1, Receipt.DONE), Outcome.DELIVERED, commit, "Table orders of Database has it");
    }

    @Test
    void delivered_although_its_client_was_told_otherwise() {
        Tale tale = new Tale().order(1).row(ORDERS, 1, 1);
        int commit = tale.here();
        tale.told(1, 1, Receipt.FAILED, "503", true);
        expect(
                tale,
                Outcome.DELIVERED,
                commit,
                "Table orders of Database has it, although Client was told otherwise (503)");
    }

    @Test
    void rejected() {
        Tale tale = new Tale().created(1, ORDER, Nature.INVALID).attempt(1, 1);
        tale.told(1, 1, Receipt.REJECTED, "number is over 100", true);
        expect(
                tale,
                Outcome.REJECTED,
                tale.here(),
                "Client was told that it is at fault (number is over 100), and it had no effect");
    }

    @Test
    void failed() {
        Tale tale = new Tale().order(1).told(1, 1, Receipt.FAILED, "503", true);
        expect(tale, Outcome.FAILED, tale.here(), "Client was told that it failed (503), and it had no effect");
    }

    @Test
    void under_way_while_the_client_will_try_again() {
        Tale tale = new Tale().order(1).told(1, 1, Receipt.FAILED, "503", false);
        expect(tale, Outcome.UNDER_WAY, 1, "Only Client has it");
    }

    @Test
    void dead_lettered_once_no_other_queue_has_it() {
        Tale tale = new Tale()
                .order(1)
                .stored(QUEUE, 1, 1)
                .told(1, Receipt.ACCEPTED)
                .stored(DEAD, 1, 1);
        assertThat(tale.ledger().life(id(1)).outcome()).isEqualTo(Outcome.UNDER_WAY);
        tale.removed(QUEUE, 1, 1, RemoveReason.DEAD_LETTERED);
        expect(tale, Outcome.DEAD_LETTERED, tale.here(), "Dead letters has it, for a person to see to");
    }

    @Test
    void under_way_again_after_a_redrive() {
        Tale tale =
                new Tale().order(1).stored(DEAD, 1, 1).told(1, Receipt.ACCEPTED).stored(QUEUE, 2, 1);
        int back = tale.here();
        expect(tale.removed(DEAD, 1, 1, RemoveReason.REDRIVEN), Outcome.UNDER_WAY, back, "It is with Queue");
    }

    @Test
    void duplicated() {
        Tale tale = new Tale().order(1).row(ORDERS, 1, 1).told(1, Receipt.DONE).row(ORDERS, 2, 1);
        expect(tale, Outcome.DUPLICATED, tale.here(), "Table orders of Database has it 2 times");
    }

    @Test
    void a_second_row_that_is_rolled_back_is_no_duplicate() {
        Tale tale = new Tale().order(1).row(ORDERS, 1, 1);
        int commit = tale.here();
        tale.inserted(ORDERS, 2, 1, 2).rolledBack(DB, 2).told(1, Receipt.DONE);
        expect(tale, Outcome.DELIVERED, commit, "Table orders of Database has it");
    }

    @Test
    void mangled() {
        Tale tale = new Tale()
                .order(1)
                .insertedAs(ORDERS, 1, 1, 1, Tale.values("Ann", 6))
                .committed(DB, 1);
        expect(tale, Outcome.MANGLED, tale.here(), "It was sent with number=5, and stored with number=6");
    }

    @Test
    void misdelivered_rather_than_mangled() {
        Tale tale = new Tale()
                .order(1)
                .insertedAs(ORDERS, 1, 1, 1, Tale.values("Bob", 6))
                .committed(DB, 1);
        expect(tale, Outcome.MISDELIVERED, tale.here(), "It was for Ann, and was stored for Bob");
    }

    @Test
    void in_doubt_and_it_took_effect() {
        Tale tale = new Tale().order(1).row(ORDERS, 1, 1).told(1, 1, Receipt.IN_DOUBT, "connection reset", true);
        expect(
                tale,
                Outcome.IN_DOUBT,
                tale.here(),
                "Client does not know what became of it (connection reset); it took effect");
    }

    @Test
    void in_doubt_and_it_did_not_take_effect() {
        Tale tale = new Tale().order(1).told(1, 1, Receipt.IN_DOUBT, "no answer in time", true);
        expect(
                tale,
                Outcome.IN_DOUBT,
                tale.here(),
                "Client does not know what became of it (no answer in time); it did not take effect");
    }

    @Test
    void lost_when_the_last_carrier_dies_with_it() {
        Tale tale = new Tale()
                .order(1)
                .stored(QUEUE, 1, 1)
                .told(1, Receipt.ACCEPTED)
                .job(1, WORKER, 1)
                .acked(QUEUE, 1, 1);
        assertThat(tale.ledger().life(id(1)).outcome()).isEqualTo(Outcome.UNDER_WAY);
        tale.killed(WORKER);
        expect(
                tale,
                Outcome.LOST,
                tale.here(),
                "Worker was killed; what it carried is gone; nobody has it any more, and Client was told yes");
    }

    @Test
    void lost_on_a_cut_link() {
        Tale tale = new Tale().order(1).told(1, Receipt.ACCEPTED).hop(1, HopKind.ENQUEUE, API, QUEUE, -1, 1);
        assertThat(tale.ledger().life(id(1)).outcome()).isEqualTo(Outcome.UNDER_WAY);
        tale.hopLost(1);
        expect(
                tale,
                Outcome.LOST,
                tale.here(),
                "“enqueue” from API was lost on the way: the link to Queue is cut; "
                        + "nobody has it any more, and Client was told yes");
    }

    @Test
    void lost_when_a_commit_did_not_reach_the_disk() {
        Tale tale = new Tale().order(1).row(ORDERS, 1, 1).told(1, Receipt.DONE).killed(DB);
        assertThat(tale.ledger().life(id(1)).outcome()).isEqualTo(Outcome.DELIVERED);
        tale.restarted(DB).recovered(DB, "orders");
        expect(
                tale,
                Outcome.LOST,
                tale.here(),
                "Database read its disk: 0 rows are there; nobody has it any more, and Client was told yes");
    }

    @Test
    void not_lost_without_a_yes() {
        Tale tale = new Tale().order(1).job(1, API, 1).killed(API);
        expect(tale, Outcome.UNDER_WAY, 1, "Only Client has it");
    }

    @Test
    void delivered_after_all_where_a_slow_worker_had_it() {
        Tale tale =
                new Tale().order(1).told(1, Receipt.ACCEPTED).stored(DEAD, 1, 1).job(1, WORKER, 1);
        assertThat(tale.ledger().life(id(1)).outcome()).isEqualTo(Outcome.DEAD_LETTERED);
        tale.row(ORDERS, 1, 1);
        expect(tale, Outcome.DELIVERED, tale.here(), "Table orders of Database has it");
    }
}

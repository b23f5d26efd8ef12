package dev.custody.ledger;

import static dev.custody.ledger.Shop.API;
import static dev.custody.ledger.Shop.CLIENT;
import static dev.custody.ledger.Shop.DB;
import static dev.custody.ledger.Shop.ORDERS;
import static dev.custody.ledger.Shop.QUEUE;
import static dev.custody.ledger.Shop.TOPIC;
import static dev.custody.ledger.Shop.WORKER;
import static dev.custody.ledger.Tale.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.ledger.Holding.InEntry;
import dev.custody.ledger.Holding.InJob;
import dev.custody.ledger.Holding.InRow;
import dev.custody.ledger.Holding.OnHop;
import dev.custody.ledger.Holding.Waiting;
import dev.custody.trace.HopKind;
import dev.custody.trace.Receipt;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In whose hands a message is, from when to when. */
class CustodyTest {
    private static List<Holding> hands(Tale tale) {
        return tale.ledger().life(id(1)).hands();
    }

    @Test
    void it_goes_from_hand_to_hand() {
        Tale tale = new Tale().order(1);
        assertThat(hands(tale)).isEmpty();
        tale.hop(1, HopKind.REQUEST, CLIENT, API, -1, 1);
        assertThat(hands(tale)).containsExactly(new OnHop(1, CLIENT, API));
        tale.arrived(1);
        assertThat(hands(tale)).containsExactly(new Waiting(1, API, 0));
        tale.job(1, API, 1);
        assertThat(hands(tale)).containsExactly(new InJob(1, API, 0));
        tale.hop(2, HopKind.INSERT, API, DB, 1, 1).arrived(2).inserted(ORDERS, 7, 1, 3);
        assertThat(hands(tale)).containsExactly(new InJob(1, API, 0), new InRow(ORDERS, 7, false));
        tale.committed(DB, 3);
        assertThat(hands(tale)).containsExactly(new InJob(1, API, 0), new InRow(ORDERS, 7, true));
        tale.finished(1);
        assertThat(hands(tale)).containsExactly(new InRow(ORDERS, 7, true));
    }

    @Test
    void tenures_say_from_when_to_when() {
        Tale tale = new Tale().order(1).stored(QUEUE, 4, 1).job(9, WORKER, 1).acked(QUEUE, 4, 1);
        assertThat(tale.ledger().life(id(1)).tenures())
                .containsExactly(
                        new Tenure(new InEntry(QUEUE, "", 4), 3_000, 3, 5_000, 5),
                        new Tenure(new InJob(9, WORKER, 0), 4_000, 4, Tenure.STILL, -1));
    }

    @Test
    void talk_about_a_message_carries_nothing() {
        assertThat(hands(new Tale().order(1).hop(1, HopKind.ANSWER, API, CLIENT, 1, 1)))
                .isEmpty();
        assertThat(hands(new Tale().order(1).hop(1, HopKind.ACK, WORKER, QUEUE, 1, 1)))
                .isEmpty();
    }

    @Test
    void a_batch_carries_all_of_its_messages() {
        Tale tale = new Tale().order(1).order(2).job(1, WORKER).took(1, 1, 2).took(1, 2);
        Ledger ledger = tale.ledger();
        assertThat(ledger.life(id(1)).hands()).containsExactly(new InJob(1, WORKER, 0));
        assertThat(ledger.life(id(2)).hands()).containsExactly(new InJob(1, WORKER, 0));
        assertThat(hands(tale.finished(1))).isEmpty();
    }

    @Test
    void a_caller_who_is_turned_away_waits_no_more() {
        Tale tale =
                new Tale().order(1).hop(1, HopKind.REQUEST, CLIENT, API, -1, 1).arrived(1);
        assertThat(hands(tale.hop(2, HopKind.ANSWER, API, CLIENT, -1, 1))).isEmpty();
    }

    @Test
    void a_killed_service_drops_its_jobs_and_its_waiting_line() {
        Tale tale = new Tale().order(1).order(2);
        tale.hop(1, HopKind.REQUEST, CLIENT, API, -1, 1).arrived(1);
        tale.hop(2, HopKind.REQUEST, CLIENT, API, -1, 2)
                .arrived(2)
                .job(1, API, 2)
                .killed(API);
        assertThat(hands(tale)).isEmpty();
        assertThat(tale.ledger().life(id(2)).hands()).isEmpty();
    }

    @Test
    void a_killed_replica_leaves_the_others_alone() {
        Tale tale =
                new Tale().order(1).order(2).job(1, WORKER, 0, new int[] {1}).job(2, WORKER, 1, new int[] {2});
        Ledger ledger = tale.killed(WORKER, 1).ledger();
        assertThat(ledger.life(id(1)).hands()).containsExactly(new InJob(1, WORKER, 0));
        assertThat(ledger.life(id(2)).hands()).isEmpty();
    }

    @Test
    void a_sink_that_is_down_still_holds() {
        Tale tale = new Tale()
                .order(1)
                .stored(QUEUE, 1, 1)
                .row(ORDERS, 1, 1)
                .killed(QUEUE)
                .killed(DB);
        assertThat(hands(tale)).containsExactly(new InEntry(QUEUE, "", 1), new InRow(ORDERS, 1, true));
        tale.restarted(QUEUE).recovered(QUEUE, "", 1).restarted(DB).recovered(DB, "orders", 1);
        assertThat(hands(tale)).containsExactly(new InEntry(QUEUE, "", 1), new InRow(ORDERS, 1, true));
    }

    @Test
    void what_a_recovery_does_not_list_is_gone() {
        Tale tale = new Tale().order(1).stored(QUEUE, 1, 1).stored(TOPIC, 2, 1).row(ORDERS, 1, 1);
        tale.recovered(QUEUE, "").recovered(TOPIC, "mailer").recovered(DB, "orders");
        assertThat(hands(tale)).isEmpty();
    }

    @Test
    void a_killed_database_forgets_open_transactions_unless_its_recovery_says_otherwise() {
        Tale tale = new Tale()
                .order(1)
                .inserted(ORDERS, 1, 1, 1)
                .inserted(ORDERS, 2, 1, 2)
                .killed(DB);
        assertThat(hands(tale)).isEmpty();
        tale.rolledBack(DB, 1).restarted(DB).recovered(DB, "orders", 2);
        assertThat(hands(tale)).containsExactly(new InRow(ORDERS, 2, true));
        assertThat(tale.ledger().life(id(1)).isDelivered()).isTrue();
    }

    @Test
    void custody_breaks_as_soon_as_no_sink_holds_what_got_a_yes() {
        Tale tale = new Tale().order(1).job(1, API, 1).told(1, Receipt.ACCEPTED);
        int yes = tale.here();
        MessageLife life = tale.stored(QUEUE, 1, 1).ledger().life(id(1));
        assertThat(life.saidYesAt()).isEqualTo(yes);
        assertThat(life.custodyBrokenAt()).isEqualTo(yes);
    }

    @Test
    void custody_needs_no_sink_before_the_yes() {
        Tale tale = new Tale().order(1).job(1, API, 1).row(ORDERS, 1, 1).told(1, Receipt.DONE);
        assertThat(tale.ledger().life(id(1)).custodyBrokenAt()).isEqualTo(MessageLife.NEVER);
    }

    @Test
    void a_trace_that_does_not_fit_together_is_named() {
        assertThatThrownBy(() -> new Tale().order(1).stored(QUEUE, 1, 99).ledger())
                .hasMessage("The trace does not fit together: at event 3, #99 was never created.");
        assertThatThrownBy(() -> new Tale().order(1).order(1).ledger())
                .hasMessage("The trace does not fit together: at event 3, #1 is created a second time.");
        assertThatThrownBy(() -> new Tale().order(2).ledger())
                .hasMessage("The trace does not fit together: at event 1, #2 is created before #1.");
        assertThatThrownBy(() -> new Tale().order(1).stored(DB, 1, 1).ledger())
                .hasMessage("The trace does not fit together: at event 3, db is no queue or topic.");
    }
}

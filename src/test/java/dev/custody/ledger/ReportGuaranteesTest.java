package dev.custody.ledger;

import static dev.custody.diagram.Guarantee.ALL_ANNOUNCED;
import static dev.custody.diagram.Guarantee.DRAINS;
import static dev.custody.diagram.Guarantee.FAILURE_REPORTED;
import static dev.custody.diagram.Guarantee.NOTHING_INVENTED;
import static dev.custody.diagram.Guarantee.NOTHING_LOST;
import static dev.custody.ledger.Judged.breaks;
import static dev.custody.ledger.Judged.expect;
import static dev.custody.ledger.Judged.keeps;
import static dev.custody.ledger.Judged.says;
import static dev.custody.ledger.Judged.verdict;
import static dev.custody.ledger.Shop.API;
import static dev.custody.ledger.Shop.DB;
import static dev.custody.ledger.Shop.DEAD;
import static dev.custody.ledger.Shop.MAILS;
import static dev.custody.ledger.Shop.ORDER;
import static dev.custody.ledger.Shop.ORDERS;
import static dev.custody.ledger.Shop.PARCEL;
import static dev.custody.ledger.Shop.QUEUE;
import static dev.custody.ledger.Shop.TOPIC;
import static dev.custody.ledger.Shop.WORKER;
import static dev.custody.ledger.Tale.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Claim;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.Nature;
import dev.custody.ledger.Verdict.Standing;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.EndReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** For each guarantee a run that keeps it, one that breaks it, and one that does not say: what is told, and what comes to an end. */
class ReportGuaranteesTest {
    // ---- failure-reported

    @Test
    void failure_reported() {
        Tale tale =
                new Tale().order(1).told(1, Receipt.ACCEPTED).stored(DEAD, 1, 1).told(1, Receipt.FAILED);
        keeps(FAILURE_REPORTED, tale.atRest(), "all 1 clients know that their message failed");
    }

    @Test
    void failure_not_reported() {
        Tale tale = new Tale().order(1).told(1, Receipt.ACCEPTED).stored(DEAD, 1, 1);
        int set = tale.here();
        breaks(FAILURE_REPORTED, tale.atRest(), set, "#1 is dead-lettered, and the last that Client heard was yes");
    }

    @Test
    void a_failure_on_record_is_reported_once_the_client_hears_of_it() {
        Tale tale = new Tale().order(1).stored(QUEUE, 1, 1).told(1, Receipt.ACCEPTED);
        tale.failure(ORDERS, 1, 1).acked(QUEUE, 1, 1);
        keeps(
                FAILURE_REPORTED,
                tale.told(1, 1, Receipt.FAILED, "failed", true).atRest(),
                "all 1 clients know that their message failed");
        keeps(NOTHING_LOST, tale, "all 1 with a yes came to a good end");
    }

    @Test
    void a_copy_of_the_ledger_knows_of_failures_too() {
        Tale tale = new Tale().order(1).told(1, Receipt.ACCEPTED).failure(ORDERS, 1, 1);
        List<TraceEvent> events = tale.trace().events();
        Ledger ledger = new Ledger(Shop.diagram());
        events.subList(0, events.size() - 1).forEach(ledger::accept);
        Ledger uncommitted = ledger.copy();
        uncommitted.accept(events.getLast());
        Ledger committed = uncommitted.copy();
        assertThat(ledger.life(id(1)).outcome()).isEqualTo(Outcome.UNDER_WAY);
        assertThat(uncommitted.life(id(1)).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(committed.life(id(1)).isOnRecordAsFailed()).isTrue();
    }

    @Test
    void a_failure_on_record_that_nobody_hears_of_is_not_reported() {
        Tale tale = new Tale().order(1).stored(QUEUE, 1, 1).told(1, Receipt.ACCEPTED);
        tale.failure(ORDERS, 1, 1);
        int recorded = tale.here();
        tale.acked(QUEUE, 1, 1).atRest();
        breaks(FAILURE_REPORTED, tale, recorded, "#1 is failed, and the last that Client heard was yes");
        breaks(
                NOTHING_LOST,
                tale,
                tale.here(),
                "#1 never arrived: nothing moves any more, and it is still with Database");
        keeps(DRAINS, tale, "everything came to an end");
    }

    // ---- accepts-while-down

    private static Claim acceptsWhileDown(ComponentId component) {
        return new Claim(Guarantee.ACCEPTS_WHILE_DOWN, Optional.of(component), List.of());
    }

    @Test
    void accepts_while_down() {
        Tale tale = new Tale()
                .killed(DB)
                .order(1)
                .told(1, Receipt.ACCEPTED)
                .restarted(DB)
                .atRest();
        expect(
                acceptsWhileDown(DB),
                tale,
                Standing.KEPT,
                MessageLife.NEVER,
                "all 1 requests sent while Database was down got a yes");
    }

    @Test
    void turns_away_while_down() {
        Tale tale = new Tale().killed(DB).order(1).told(1, Receipt.FAILED);
        int told = tale.here();
        expect(
                acceptsWhileDown(DB),
                tale.restarted(DB).atRest(),
                Standing.BROKEN,
                told,
                "#1 was sent while Database was down, and got no yes");
    }

    @Test
    void while_down_counts_only_what_is_sent_and_answered_then_and_by_that_fault_alone() {
        String notTried = "not tried: no valid request was sent and answered while Database alone was down";
        Tale before = new Tale().order(1).killed(DB).told(1, Receipt.FAILED).restarted(DB);
        Tale after = new Tale().killed(DB).order(1).restarted(DB).told(1, Receipt.FAILED);
        Tale both = new Tale().killed(DB).killed(API).order(1).told(1, Receipt.FAILED);
        Tale invalid = new Tale().killed(DB).created(1, ORDER, Nature.INVALID).attempt(1, 1);
        for (Tale tale : List.of(before, after, both, invalid.told(1, Receipt.REJECTED))) {
            expect(acceptsWhileDown(DB), tale.atRest(), Standing.NOT_JUDGED, MessageLife.NEVER, notTried);
        }
    }

    @Test
    void a_service_is_down_when_all_of_its_replicas_are() {
        Tale one = new Tale().killed(WORKER, 0).order(1).told(1, Receipt.FAILED).atRest();
        assertThat(verdict(acceptsWhileDown(WORKER), one).standing()).isEqualTo(Standing.NOT_JUDGED);
        Tale all = new Tale()
                .killed(WORKER, 0)
                .killed(WORKER, 1)
                .order(1)
                .told(1, Receipt.FAILED)
                .atRest();
        assertThat(verdict(acceptsWhileDown(WORKER), all).standing()).isEqualTo(Standing.BROKEN);
    }

    @Test
    void news_of_what_was_accepted_is_no_answer_to_the_request() {
        Tale tale = new Tale().killed(DB).order(1).told(1, Receipt.ACCEPTED).told(1, Receipt.FAILED);
        expect(
                acceptsWhileDown(DB),
                tale.restarted(DB).atRest(),
                Standing.KEPT,
                MessageLife.NEVER,
                "all 1 requests sent while Database was down got a yes");
    }

    // ---- all-announced, nothing-invented

    private static Tale parcel() {
        return new Tale().created(1, PARCEL, Nature.VALID).attempt(1, 1);
    }

    @Test
    void all_announced() {
        Tale tale = parcel().row(ORDERS, 1, 1)
                .stored(TOPIC, 1, 1)
                .row(MAILS, 1, 1)
                .acked(TOPIC, 1, 1)
                .atRest();
        keeps(ALL_ANNOUNCED, tale, "all 1 changes reached every subscriber");
        keeps(NOTHING_INVENTED, tale, "all 1 that were announced are committed");
    }

    @Test
    void not_announced() {
        Tale tale = parcel().row(ORDERS, 1, 1).told(1, Receipt.DONE).atRest();
        breaks(ALL_ANNOUNCED, tale, tale.here(), "#1 was committed, and never reached Mail database");
    }

    @Test
    void not_yet_announced_while_somebody_is_down() {
        Tale tale =
                parcel().row(ORDERS, 1, 1).told(1, Receipt.DONE).killed(TOPIC).atRest();
        says(
                ALL_ANNOUNCED,
                tale,
                "Topic is still down, and the guarantee is about runs in which everything comes back");
    }

    @Test
    void announced_and_never_committed() {
        Tale tale = parcel().stored(TOPIC, 1, 1);
        int published = tale.here();
        says(NOTHING_INVENTED, tale, "nothing broke it so far; the run goes on");
        breaks(
                NOTHING_INVENTED,
                tale.row(MAILS, 1, 1).acked(TOPIC, 1, 1).atRest(),
                published,
                "#1 was announced, and its change was never committed");
    }

    // ---- drains

    @Test
    void drains() {
        Tale tale = new Tale().order(1).row(ORDERS, 1, 1).told(1, Receipt.DONE);
        tale.cut(API, DB).healed(API, DB).atRest();
        keeps(DRAINS, tale, "everything came to an end");
    }

    @Test
    void does_not_drain() {
        Tale tale = new Tale()
                .order(1)
                .row(ORDERS, 1, 1)
                .stored(QUEUE, 1, 1)
                .told(1, Receipt.DONE)
                .atRest();
        breaks(DRAINS, tale, tale.here(), "#1 is still with Queue, and nothing moves any more");
    }

    @Test
    void never_comes_to_rest() {
        Tale tale = new Tale()
                .order(1)
                .stored(QUEUE, 1, 1)
                .told(1, Receipt.ACCEPTED)
                .ended(EndReason.EVENT_LIMIT);
        breaks(DRAINS, tale, tale.here(), "#1 is still with Queue, and goes round for ever");
    }

    @Test
    void need_not_drain_while_a_link_is_cut() {
        Tale tale = new Tale()
                .order(1)
                .stored(QUEUE, 1, 1)
                .told(1, Receipt.ACCEPTED)
                .cut(API, DB)
                .atRest();
        says(
                DRAINS,
                tale,
                "the link from API to Database is still cut, "
                        + "and the guarantee is about runs in which everything comes back");
    }
}

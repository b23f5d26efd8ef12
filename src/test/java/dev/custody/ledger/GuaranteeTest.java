package dev.custody.ledger;

import static dev.custody.diagram.Guarantee.CUSTODY_UNBROKEN;
import static dev.custody.diagram.Guarantee.HONEST_ANSWERS;
import static dev.custody.diagram.Guarantee.NOTHING_LOST;
import static dev.custody.diagram.Guarantee.NO_DOUBT;
import static dev.custody.ledger.Judged.breaks;
import static dev.custody.ledger.Judged.expect;
import static dev.custody.ledger.Judged.keeps;
import static dev.custody.ledger.Judged.says;
import static dev.custody.ledger.Judged.verdict;
import static dev.custody.ledger.Shop.API;
import static dev.custody.ledger.Shop.DB;
import static dev.custody.ledger.Shop.DEAD;
import static dev.custody.ledger.Shop.ORDER;
import static dev.custody.ledger.Shop.ORDERS;
import static dev.custody.ledger.Shop.PARCEL;
import static dev.custody.ledger.Shop.QUEUE;
import static dev.custody.ledger.Shop.WORKER;
import static dev.custody.ledger.Tale.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.Nature;
import dev.custody.ledger.Verdict.Standing;
import dev.custody.trace.Receipt;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For each guarantee a run that keeps it, one that breaks it, and one that does not say: custody and answers; and all together. */
class GuaranteeTest {
    // ---- nothing-lost

    @Test
    void nothing_lost_where_all_are_delivered_set_aside_or_reported() {
        Tale tale = new Tale().order(1).row(ORDERS, 1, 1).told(1, Receipt.DONE);
        tale.order(2).stored(DEAD, 1, 2).told(2, Receipt.ACCEPTED);
        tale.order(3).told(3, Receipt.ACCEPTED).told(3, Receipt.FAILED).order(4).told(4, Receipt.REJECTED);
        keeps(NOTHING_LOST, tale.atRest(), "all 3 with a yes came to a good end");
    }

    @Test
    void lost_is_lost_at_once() {
        Tale tale = new Tale().order(1).job(1, API, 1).told(1, Receipt.ACCEPTED).killed(API);
        breaks(
                NOTHING_LOST,
                tale,
                tale.here(),
                "#1 was lost: API was killed; what it carried is gone, and nobody else had it");
    }

    @Test
    void what_lies_in_a_queue_for_good_is_lost_too() {
        Tale tale = new Tale()
                .order(1)
                .stored(QUEUE, 1, 1)
                .told(1, Receipt.ACCEPTED)
                .atRest();
        breaks(NOTHING_LOST, tale, tale.here(), "#1 never arrived: nothing moves any more, and it is still with Queue");
    }

    @Test
    void what_lies_in_a_queue_since_its_worker_is_down_is_not_lost() {
        Tale tale = new Tale()
                .order(1)
                .stored(QUEUE, 1, 1)
                .told(1, Receipt.ACCEPTED)
                .killed(WORKER, 1)
                .atRest();
        says(
                NOTHING_LOST,
                tale,
                "Worker 2 is still down, and the guarantee is about runs in which everything comes back");
    }

    // ---- custody-unbroken

    @Test
    void custody_unbroken() {
        Tale tale = new Tale()
                .order(1)
                .stored(QUEUE, 1, 1)
                .told(1, Receipt.ACCEPTED)
                .row(ORDERS, 1, 1);
        tale.acked(QUEUE, 1, 1);
        says(CUSTODY_UNBROKEN, tale, "unbroken so far; the run goes on");
        keeps(CUSTODY_UNBROKEN, tale.atRest(), "a sink held each of the 1 with a yes until it was delivered");
    }

    @Test
    void custody_breaks_even_where_all_ends_well() {
        Tale tale = new Tale()
                .order(1)
                .stored(QUEUE, 1, 1)
                .told(1, Receipt.ACCEPTED)
                .job(1, WORKER, 1);
        tale.acked(QUEUE, 1, 1);
        int acked = tale.here();
        tale.row(ORDERS, 1, 1).finished(1).atRest();
        breaks(CUSTODY_UNBROKEN, tale, acked, "#1 was held by no sink after this: Queue deleted it: it is done with");
        keeps(NOTHING_LOST, tale, "all 1 with a yes came to a good end");
    }

    // ---- honest-answers

    @Test
    void honest_answers() {
        Tale tale = new Tale()
                .order(1)
                .row(ORDERS, 1, 1)
                .told(1, Receipt.DONE)
                .order(2)
                .told(2, Receipt.FAILED);
        keeps(HONEST_ANSWERS, tale.atRest(), "all 2 answers were true");
    }

    @Test
    void done_is_a_lie_where_the_effect_comes_later() {
        Tale tale = new Tale().order(1).told(1, Receipt.DONE);
        int told = tale.here();
        breaks(
                HONEST_ANSWERS,
                tale.row(ORDERS, 1, 1).atRest(),
                told,
                "Client was told that #1 is done, and its effect is not there");
    }

    @Test
    void failed_becomes_a_lie_when_the_effect_comes() {
        Tale tale = new Tale().order(1).told(1, Receipt.FAILED).row(ORDERS, 1, 1);
        breaks(HONEST_ANSWERS, tale, tale.here(), "Client was told that #1 did not happen, and its effect is there");
    }

    @Test
    void failed_is_no_lie_about_an_earlier_attempt_in_doubt() {
        Tale tale = new Tale().order(1).row(ORDERS, 1, 1).told(1, 1, Receipt.IN_DOUBT, "", false);
        tale.attempt(1, 2)
                .told(1, 2, Receipt.FAILED, "connection refused", true)
                .atRest();
        keeps(HONEST_ANSWERS, tale, "all 1 answers were true");
    }

    @Test
    void failed_may_follow_accepted_and_must_be_true_then() {
        Tale tale = new Tale().order(1).told(1, Receipt.ACCEPTED).failure(ORDERS, 1, 1);
        keeps(HONEST_ANSWERS, tale.told(1, Receipt.FAILED).atRest(), "all 1 answers were true");

        Tale lie = new Tale()
                .order(1)
                .stored(QUEUE, 1, 1)
                .told(1, Receipt.ACCEPTED)
                .told(1, Receipt.FAILED);
        lie.row(ORDERS, 1, 1);
        breaks(HONEST_ANSWERS, lie, lie.here(), "Client was told that #1 did not happen, and its effect is there");
    }

    // ---- no-doubt

    @Test
    void no_doubt_where_nothing_took_effect_or_a_retry_was_answered() {
        Tale tale = new Tale().order(1).told(1, Receipt.IN_DOUBT);
        tale.order(2).row(ORDERS, 1, 2).told(2, 1, Receipt.IN_DOUBT, "", false).told(2, 2, Receipt.DONE, "", true);
        keeps(NO_DOUBT, tale.atRest(), "every client knows of what took effect");
    }

    @Test
    void doubt_about_what_took_effect() {
        Tale tale = new Tale().order(1).row(ORDERS, 1, 1).told(1, 1, Receipt.IN_DOUBT, "connection reset", true);
        breaks(NO_DOUBT, tale, tale.here(), "#1 took effect, and Client never learnt it (connection reset)");
    }

    // ---- all of them

    @ParameterizedTest
    @EnumSource
    void what_a_run_never_tried_it_does_not_prove(Guarantee guarantee) {
        Verdict verdict = verdict(new Claim(guarantee, Optional.of(DB), List.of()), new Tale().atRest());
        assertThat(verdict.standing()).isEqualTo(Standing.NOT_JUDGED);
        assertThat(verdict.reason()).startsWith("not tried: ");
    }

    @Test
    void a_claim_may_be_about_some_types_only() {
        Tale tale = new Tale().order(1).told(1, Receipt.ACCEPTED).atRest();
        Claim parcels = new Claim(NOTHING_LOST, Optional.empty(), List.of(PARCEL));
        expect(parcels, tale, Standing.NOT_JUDGED, MessageLife.NEVER, "not tried: nobody was told yes");
        assertThat(verdict(Shop.claim(NOTHING_LOST), tale).standing()).isEqualTo(Standing.BROKEN);
    }

    @Test
    void a_claim_may_be_about_some_natures_only() {
        Tale tale = new Tale()
                .created(1, ORDER, Nature.LATE)
                .told(1, Receipt.ACCEPTED)
                .order(2)
                .row(ORDERS, 1, 2)
                .told(2, Receipt.DONE)
                .atRest();
        Claim valid = new Claim(NOTHING_LOST, Optional.empty(), List.of(), List.of(Nature.VALID));
        Claim late = new Claim(NOTHING_LOST, Optional.empty(), List.of(ORDER), List.of(Nature.LATE));
        assertThat(verdict(valid, tale).standing()).isEqualTo(Standing.KEPT);
        assertThat(verdict(late, tale).messages()).containsExactly(id(1));
        assertThat(late).hasToString("nothing-lost for order, late");
    }

    @Test
    void a_broken_claim_is_told_from_a_witnessed_risk() {
        Tale tale = new Tale()
                .order(1)
                .told(1, Receipt.ACCEPTED)
                .order(2)
                .told(2, Receipt.ACCEPTED)
                .atRest();
        Ledger ledger = tale.ledger();
        Verdict claimed = Verdicts.of(Shop.claim(NOTHING_LOST), Verdict.Role.CLAIM, ledger);
        Verdict risked = Verdicts.of(Shop.claim(NOTHING_LOST), Verdict.Role.RISK, ledger);
        assertThat(claimed.messages()).containsExactly(id(1), id(2));
        assertThat(claimed.isBrokenClaim()).isTrue();
        assertThat(risked.isBrokenClaim()).isFalse();
        assertThat(risked.isWitness()).isTrue();
        assertThat(Verdicts.anyClaimBroken(List.of(risked))).isFalse();
        assertThat(Verdicts.anyClaimBroken(List.of(risked, claimed))).isTrue();
    }
}

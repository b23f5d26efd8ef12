package dev.custody.ledger;

import static dev.custody.diagram.Guarantee.ALL_ANNOUNCED;
import static dev.custody.diagram.Guarantee.BAD_INPUT_STOPPED;
import static dev.custody.diagram.Guarantee.CUSTODY_UNBROKEN;
import static dev.custody.diagram.Guarantee.DRAINS;
import static dev.custody.diagram.Guarantee.FAILURE_REPORTED;
import static dev.custody.diagram.Guarantee.HONEST_ANSWERS;
import static dev.custody.diagram.Guarantee.INTACT;
import static dev.custody.diagram.Guarantee.NOTHING_INVENTED;
import static dev.custody.diagram.Guarantee.NOTHING_LOST;
import static dev.custody.diagram.Guarantee.NO_DOUBT;
import static dev.custody.diagram.Guarantee.NO_DUPLICATES;
import static dev.custody.diagram.Guarantee.POISON_SET_ASIDE;
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
import dev.custody.trace.TraceEvent.RemoveReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For each guarantee a run that keeps it, one that breaks it, and one that does not say. */
class GuaranteeTest {
    private static Verdict verdict(Claim claim, Tale tale) {
        return Verdicts.of(Shop.claiming(claim), tale.trace()).getFirst();
    }

    private static void keeps(Guarantee guarantee, Tale tale, String reason) {
        expect(Shop.claim(guarantee), tale, Standing.KEPT, MessageLife.NEVER, reason);
    }

    private static void says(Guarantee guarantee, Tale tale, String reason) {
        expect(Shop.claim(guarantee), tale, Standing.NOT_JUDGED, MessageLife.NEVER, reason);
    }

    private static void breaks(Guarantee guarantee, Tale tale, int position, String reason) {
        expect(Shop.claim(guarantee), tale, Standing.BROKEN, position, reason);
    }

    private static void expect(Claim claim, Tale tale, Standing standing, int position, String reason) {
        Verdict verdict = verdict(claim, tale);
        assertThat(verdict.standing() + ": " + verdict.reason()).isEqualTo(standing + ": " + reason);
        assertThat(verdict.position()).isEqualTo(position);
        assertThat(verdict.messages().isEmpty()).isEqualTo(standing != Standing.BROKEN);
    }

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

    // ---- no-duplicates

    @Test
    void no_duplicates_where_each_table_has_it_once() {
        Tale tale =
                new Tale().created(1, PARCEL, Nature.VALID).row(ORDERS, 1, 1).row(MAILS, 1, 1);
        keeps(NO_DUPLICATES, tale.atRest(), "1 took effect, each of them once");
    }

    @Test
    void duplicates_in_a_subscribers_table_count() {
        Tale tale = new Tale()
                .created(1, PARCEL, Nature.VALID)
                .row(ORDERS, 1, 1)
                .row(MAILS, 1, 1)
                .row(MAILS, 2, 1);
        breaks(NO_DUPLICATES, tale, tale.here(), "#1 took effect more than once");
    }

    // ---- intact

    @Test
    void intact() {
        keeps(
                INTACT,
                new Tale().order(1).stored(QUEUE, 1, 1).row(ORDERS, 1, 1).atRest(),
                "all 1 that were stored are as they were sent");
    }

    @Test
    void not_intact_where_the_text_was_cut_off() {
        Tale tale = new Tale().order(1).insertedAs(ORDERS, 1, 1, 1, Tale.values("An", 5));
        says(INTACT, tale, "not tried: nothing was stored");
        tale.committed(DB, 1);
        breaks(INTACT, tale, tale.here(), "#1 was stored as something else than was sent");
    }

    // ---- bad-input-stopped

    private static Tale invalid() {
        return new Tale().created(1, ORDER, Nature.INVALID).attempt(1, 1);
    }

    @Test
    void bad_input_stopped_also_where_a_fault_swallowed_the_answer() {
        keeps(BAD_INPUT_STOPPED, invalid().told(1, Receipt.REJECTED).atRest(), "all 1 that were invalid were stopped");
        keeps(BAD_INPUT_STOPPED, invalid().told(1, Receipt.IN_DOUBT).atRest(), "all 1 that were invalid were stopped");
    }

    @Test
    void bad_input_in_a_queue() {
        Tale tale = invalid().stored(QUEUE, 1, 1);
        breaks(BAD_INPUT_STOPPED, tale, tale.here(), "#1 is invalid, and reached a sink: Queue stored it");
    }

    @Test
    void bad_input_that_gets_a_yes_or_no_word_at_all() {
        Tale yes = invalid().told(1, Receipt.ACCEPTED);
        breaks(BAD_INPUT_STOPPED, yes, yes.here(), "#1 is invalid, and Client was told yes");
        Tale silence = invalid().atRest();
        breaks(BAD_INPUT_STOPPED, silence, silence.here(), "#1 is invalid, and Client was never told");
    }

    @Test
    void an_effect_that_is_marked_as_failed_later_is_none_once_that_is_committed() {
        Tale tale = new Tale().order(1).row(ORDERS, 1, 1).told(1, Receipt.DONE).markedFailed(ORDERS, 1, 1, 7);
        keeps(HONEST_ANSWERS, tale.rolledBack(DB, 7).atRest(), "all 1 answers were true");

        Tale other = new Tale().order(1).row(ORDERS, 1, 1).told(1, Receipt.DONE).markedFailed(ORDERS, 1, 1, 7);
        other.committed(DB, 7);
        int failed = other.here();
        breaks(HONEST_ANSWERS, other.atRest(), failed, "Client was told that #1 is done, and its effect is not there");
    }

    @Test
    void answers_that_say_nothing_definite_prove_nothing() {
        says(
                HONEST_ANSWERS,
                new Tale().order(1).told(1, Receipt.ACCEPTED).row(ORDERS, 1, 1).atRest(),
                "not tried: nobody was told anything that could prove untrue");
    }

    // ---- poison-set-aside

    private static Tale poison() {
        return new Tale().created(1, ORDER, Nature.POISON).stored(QUEUE, 1, 1).told(1, Receipt.ACCEPTED);
    }

    @Test
    void poison_set_aside() {
        Tale tale = poison().stored(DEAD, 1, 1)
                .removed(QUEUE, 1, 1, RemoveReason.DEAD_LETTERED)
                .atRest();
        keeps(POISON_SET_ASIDE, tale, "all 1 that can't be processed are out of the way");
    }

    @Test
    void poison_that_goes_round_for_ever() {
        Tale tale = poison().order(2).stored(QUEUE, 2, 2).told(2, Receipt.ACCEPTED);
        tale.later(3_600_000_000L).ended(EndReason.TIME_LIMIT);
        breaks(
                POISON_SET_ASIDE,
                tale,
                tale.here(),
                "#1 can't be processed, and is still with Queue, with 1 others waiting");
    }

    @Test
    void poison_in_a_run_that_was_cut_short() {
        says(
                POISON_SET_ASIDE,
                poison().ended(EndReason.TIME_LIMIT),
                "the run's time was over before everything came to rest");
    }

    @Test
    void poison_that_was_lost_is_not_set_aside() {
        Tale tale = poison().acked(QUEUE, 1, 1);
        breaks(POISON_SET_ASIDE, tale, tale.here(), "#1 can't be processed, and was lost instead of set aside");
    }

    @Test
    void poison_whose_failure_is_on_record_needs_no_setting_aside() {
        Tale tale = poison().failure(ORDERS, 1, 1).acked(QUEUE, 1, 1);
        keeps(POISON_SET_ASIDE, tale.atRest(), "all 1 that can't be processed are out of the way");
    }

    @Test
    void poison_that_goes_round_in_a_subscription_is_loose_though_it_is_delivered() {
        Tale tale = new Tale()
                .created(1, ORDER, Nature.POISON)
                .row(ORDERS, 1, 1)
                .told(1, Receipt.DONE)
                .stored(TOPIC, 1, 1);
        tale.later(3_600_000_000L).ended(EndReason.TIME_LIMIT);
        breaks(POISON_SET_ASIDE, tale, tale.here(), "#1 can't be processed, and is still with Topic");
    }

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

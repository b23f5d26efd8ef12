package dev.custody.ledger;

import static dev.custody.diagram.Guarantee.BAD_INPUT_STOPPED;
import static dev.custody.diagram.Guarantee.HONEST_ANSWERS;
import static dev.custody.diagram.Guarantee.INTACT;
import static dev.custody.diagram.Guarantee.NO_DUPLICATES;
import static dev.custody.diagram.Guarantee.POISON_SET_ASIDE;
import static dev.custody.ledger.Judged.breaks;
import static dev.custody.ledger.Judged.keeps;
import static dev.custody.ledger.Judged.says;
import static dev.custody.ledger.Shop.DB;
import static dev.custody.ledger.Shop.DEAD;
import static dev.custody.ledger.Shop.MAILS;
import static dev.custody.ledger.Shop.ORDER;
import static dev.custody.ledger.Shop.ORDERS;
import static dev.custody.ledger.Shop.PARCEL;
import static dev.custody.ledger.Shop.QUEUE;
import static dev.custody.ledger.Shop.TOPIC;

import dev.custody.diagram.Nature;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent.EndReason;
import dev.custody.trace.TraceEvent.RemoveReason;
import org.junit.jupiter.api.Test;

/** For each guarantee a run that keeps it, one that breaks it, and one that does not say: what messages do, and must not do. */
class EffectGuaranteesTest {
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
}

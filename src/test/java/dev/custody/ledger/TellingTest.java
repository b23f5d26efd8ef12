package dev.custody.ledger;

import static dev.custody.ledger.Shop.DB;
import static dev.custody.ledger.Shop.ORDERS;
import static dev.custody.ledger.Shop.QUEUE;
import static dev.custody.ledger.Shop.WORKER;
import static dev.custody.ledger.Tale.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.trace.OneOfEach;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The sentences: a story of one message, and every kind of event as a transcript tells it. */
class TellingTest {
    private static final Sentences GERMAN = new Sentences(Locale.GERMAN);

    @Test
    void a_story_reads_like_one() {
        Tale tale = new Tale().order(1).stored(QUEUE, 1, 1).told(1, Receipt.ACCEPTED);
        tale.leased(QUEUE, 1, 1, 1).job(1, WORKER, 1).inserted(ORDERS, 1, 1, 1);
        tale.later(2_000_000).killed(WORKER).rolledBack(DB, 1).later(28_000_000).returned(QUEUE, 1, 1);
        tale.leased(QUEUE, 1, 1, 2)
                .job(2, WORKER, 1)
                .row(ORDERS, 2, 1)
                .acked(QUEUE, 1, 1)
                .finished(2);
        assertThat(tale.ledger().story(id(1)).stream().map(StoryLine::toString))
                .containsExactly(
                        "0.001 s  Client has the order to hand in (to=Ann, number=5)",
                        "0.002 s  Client sent it",
                        "0.003 s  Queue stored it",
                        "0.004 s  Client was told: accepted",
                        "0.005 s  Queue handed it to Worker 1 and keeps it, unseen by others, until 30.005 s",
                        "0.006 s  Worker 1 took it in hand",
                        "0.007 s  Database wrote it into orders, not yet committed",
                        "2.008 s  Worker was killed; what it carried is gone",
                        "2.009 s  Database rolled back (its connection broke): what it had written never was",
                        "30.010 s  Queue made it visible again, as nobody was done with it in time (received 1 time)",
                        "30.011 s  Queue handed it to Worker 1 and keeps it, unseen by others, until 60.011 s",
                        "30.012 s  Worker 1 took it in hand",
                        "30.013 s  Database wrote it into orders, not yet committed",
                        "30.014 s  Database committed, and holds it from now on",
                        "30.015 s  Queue deleted it: it is done with");
    }

    @Test
    void a_story_keeps_to_its_message() {
        Tale tale = new Tale()
                .order(1)
                .order(2)
                .row(ORDERS, 1, 2)
                .job(1, WORKER, 1, 2)
                .killed(QUEUE);
        assertThat(tale.ledger().story(id(1)).stream().map(StoryLine::text))
                .containsExactly(
                        "Client has the order to hand in (to=Ann, number=5)",
                        "Client sent it",
                        "Worker 1 took it and 1 other in hand");
    }

    @Test
    void a_story_reads_like_one_in_german() {
        Tale tale = new Tale().order(1).order(2).stored(QUEUE, 1, 1).told(1, Receipt.ACCEPTED);
        tale.leased(QUEUE, 1, 1, 1).job(1, WORKER, 1, 2).inserted(ORDERS, 1, 1, 1);
        tale.later(2_000_000).killed(WORKER).rolledBack(DB, 1).later(28_000_000).returned(QUEUE, 1, 1);
        assertThat(tale.ledger().story(id(1), GERMAN).stream().map(StoryLine::text))
                .containsExactly(
                        "Client hat abzugeben: order (to=Ann, number=5)",
                        "Client sandte sie",
                        "Queue speicherte sie",
                        "Client erfuhr: angenommen",
                        "Queue gab sie an Worker 1 aus und behält sie, unsichtbar für andere, bis 30,007 s",
                        "Worker 1 nahm sie und 1 andere in die Hand",
                        "Database schrieb sie in orders, noch nicht festgeschrieben",
                        "Worker wurde getötet; was dort nur getragen wurde, ist weg",
                        "Database rollte zurück (ihre Verbindung brach ab): Was geschrieben war, war nie",
                        "Queue machte sie wieder sichtbar, da niemand rechtzeitig fertig wurde (1-mal empfangen)");
    }

    @Test
    void every_event_has_a_german_sentence() {
        Telling english = Telling.ofAll(Shop.diagram());
        Telling german = Telling.ofAll(Shop.diagram(), new Referents(Shop.diagram()), GERMAN);
        List<String> sentences = new ArrayList<>();
        for (TraceEvent event : OneOfEach.events()) {
            sentences.add(german.tell(event));
            assertThat(sentences.getLast()).isNotEqualTo(english.tell(event));
        }
        assertThat(sentences)
                .contains(
                        "API las #1, #2",
                        "API behält #1 auf der eigenen Platte, die mit dem Tod verloren ist",
                        "„einfügen“ von API ging unterwegs verloren: Database ist tot",
                        "Database setzte sent=true in der Zeile von #1 in orders, noch nicht festgeschrieben",
                        "Client ist im Zweifel über #1 (keine Antwort in der gesetzten Zeit), und wird es noch einmal"
                                + " versuchen",
                        "Database las die Platte: 2 Zeilen sind da",
                        "Einstellung „Geduld mit Senken“ von API: von 3 s auf 500 ms geändert",
                        "API kam an die Grenze: Rückstand von 10",
                        "Der Befehl „kill api“ änderte nichts: api ist schon tot");
    }

    @Test
    void every_event_has_a_sentence() {
        Telling telling = Telling.ofAll(Shop.diagram());
        List<String> sentences = new ArrayList<>();
        for (TraceEvent event : OneOfEach.events()) {
            sentences.add(telling.tell(event));
        }
        assertThat(OneOfEach.events().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(TraceEvent.kinds());
        assertThat(sentences.subList(2, sentences.size()))
                .containsExactly(
                        "Client sent #1",
                        "“order #1” left Client for API",
                        "“order #1” arrived at API",
                        "API took #1 in hand",
                        "API began to validate",
                        "API: validate may or may not have happened (who knows)",
                        "API read #1, #2",
                        "API keeps #1 on its own disk, which is gone when it dies",
                        "API took #1 out of its memory",
                        "“insert” left API for Database",
                        "“insert” from API was lost on the way: Database is dead",
                        "Database opened a transaction for API",
                        "Database wrote #1 into orders, not yet committed",
                        "Database already had #1 in orders and skipped the insert",
                        "Database set sent=true on #1's row of orders, not yet committed",
                        "Database captured the change: #1 in orders, number 1",
                        "Database was told to remember orders at 9223372036854775807, not yet committed",
                        "Database committed",
                        "Database rolled back (its connection broke)",
                        "Database wrote to its disk what it had committed",
                        "Database came back without its commit of #1, which was not on its disk yet",
                        "Queue stored #1",
                        "Queue handed #1 to API and keeps it, unseen by others, until 30.000 s",
                        "Queue made #1 visible again, as nobody was done with it in time (received 1 time)",
                        "Queue deleted #1: its dead letter queue has it now",
                        "Queue ignored the acknowledgement of #1: it came too late",
                        "API gave up on #1, #2",
                        "Client is in doubt about #1 (no answer in time), and will try again",
                        "API was killed",
                        "API was started again",
                        "Database read its disk: 2 rows are there",
                        "The link from Client to API was cut",
                        "The link from Client to API was healed",
                        "The link from Client to API became 2.50 times as slow",
                        "API became 10 times as slow",
                        "Database refuses writes from now on",
                        "The call timeout of API was set from 3 s to 500 ms",
                        "The latency of the link from Client to API was set from 20 ms to 0 s",
                        "API reached its limit: backlog of 10",
                        "API was scaled to 3 replicas",
                        "The command “kill api” changed nothing: api is down already",
                        "The run ended: nothing moves any more");
    }
}

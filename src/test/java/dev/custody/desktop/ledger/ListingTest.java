package dev.custody.desktop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Nickname;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Outcome;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On the run of queue-worker with seed 1. */
final class ListingTest {
    private final Diagram diagram = new Catalogue(new DiagramLoader()).diagram("queue-worker");
    private final List<TraceEvent> events = trace();
    private final Listing listing = new Listing();

    static Stream<LedgerQuery> queries() {
        LedgerQuery delivered = LedgerQuery.ALL.withOutcomes(Set.of(Outcome.DELIVERED));
        return Stream.of(
                LedgerQuery.ALL,
                LedgerQuery.ALL.withOrder(LedgerOrder.LAST, false),
                LedgerQuery.ALL.withOrder(LedgerOrder.HAND, true),
                LedgerQuery.ALL.withSearch("jobs").withOrder(LedgerOrder.TOLD, false),
                delivered.withOrder(LedgerOrder.OUTCOME, true),
                delivered.withSearch("#2"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void goingOnListsWhatAFreshLookLists(LedgerQuery query) {
        Ledger ledger = new Ledger(diagram);
        LedgerRows rows = new LedgerRows();
        listing.ask(query);
        for (TraceEvent event : events) {
            ledger.accept(event);
            listing.read(ledger, true);
            rows.show(listing.shown());
            assertThat(rows).as("after %s", event).isEqualTo(fresh(ledger, query));
        }
        Ledger earlier = new Ledger(diagram);
        events.subList(0, events.size() / 3).forEach(earlier::accept);
        listing.read(earlier, false);
        rows.show(listing.shown());
        assertThat(rows).isEqualTo(fresh(earlier, query));
    }

    @Test
    void whatIsTooMuchForOneGoIsReadInSeveral() {
        Listing slow = new Listing(2);
        int goes = 1;
        for (boolean all = slow.read(whole(), false); !all; goes++) {
            all = slow.read(whole(), true);
        }
        listing.read(whole(), false);

        assertThat(goes).isGreaterThan(listing.size() / 2);
        assertThat(slow.shown()).isEqualTo(listing.shown());
    }

    @Test
    void anotherQuestionIsAnsweredWithoutTheLedger() {
        listing.read(whole(), true);
        int all = listing.size();

        listing.ask(LedgerQuery.ALL.withSearch("#3"));
        assertThat(listing.shown()).extracting(row -> row.message().number()).containsExactly(3);

        listing.ask(LedgerQuery.ALL.withOrder(LedgerOrder.MESSAGE, false));
        assertThat(listing.shown()).hasSize(all);
        assertThat(listing.shown().getFirst().message().number()).isEqualTo(all);
    }

    @Test
    void wordsAreFoundInTypePayloadAndHolders() {
        listing.read(whole(), true);
        LedgerRow row = listing.shown().getFirst();
        String value = row.payload().getFirst().value().toString();

        for (String word : List.of(
                row.type().toUpperCase(Locale.ROOT),
                value,
                row.hands().getFirst().who().value(),
                row.hands().getFirst().name(),
                row.type() + "  " + value)) {
            listing.ask(LedgerQuery.ALL.withSearch(word));
            assertThat(listing.shown()).as(word).contains(row);
        }
        listing.ask(LedgerQuery.ALL.withSearch(row.type() + " nowhere-to-be-found"));
        assertThat(listing.shown()).isEmpty();
    }

    @Test
    void whatWeighsMostComesFirstAndEqualsStayAsTheyWereHandedIn() {
        listing.read(whole(), true);
        listing.ask(LedgerQuery.ALL.withOrder(LedgerOrder.OUTCOME, true));

        List<LedgerRow> shown = listing.shown();
        assertThat(shown.getFirst().outcome()).isEqualTo(Outcome.DEAD_LETTERED);
        assertThat(shown.getLast().outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(shown.stream().filter(row -> row.outcome() == Outcome.DELIVERED))
                .extracting(row -> row.message().number())
                .isSorted();
    }

    @Test
    void namesAreShownAndFound() {
        Listing named = new Listing(message -> message.number() == 2 ? Nickname.of("Ana") : Optional.empty());
        Ledger ledger = new Ledger(diagram);
        events.forEach(ledger::accept);
        named.read(ledger, false);
        assertThat(named.anyNamed()).isTrue();
        named.ask(LedgerQuery.ALL.withSearch("ana"));
        assertThat(named.shown()).singleElement().satisfies(row -> {
            assertThat(row.by()).isEqualTo("Ana");
            assertThat(row.message()).isEqualTo(new MessageId(2));
        });
    }

    private static List<LedgerRow> fresh(Ledger ledger, LedgerQuery query) {
        return ledger.lives().stream()
                .map(life -> LedgerRow.of(life, ledger))
                .filter(row -> query.matches(row, query.words()))
                .sorted(query.comparator())
                .toList();
    }

    private Ledger whole() {
        Ledger ledger = new Ledger(diagram);
        events.forEach(ledger::accept);
        return ledger;
    }

    private List<TraceEvent> trace() {
        List<TraceEvent> all = new ArrayList<>();
        try (HeapSinks sinks = new HeapSinks()) {
            new Run(RunPlan.of(diagram, 1), sinks, all::add).finish();
        }
        return all;
    }
}

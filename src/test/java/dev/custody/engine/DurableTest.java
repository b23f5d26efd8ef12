package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Claim;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdicts;
import dev.custody.scene.DatabaseState;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A database that writes behind loses what it had said was committed, when it is killed; on H2 as on the heap. */
class DurableTest {
    private static final Catalogue CATALOGUE = new Catalogue(new DiagramLoader());
    private static final Diagram API = CATALOGUE.diagram("sync-api");
    private static final String BEHIND = "0s set database durable no";

    private static List<TraceEvent> run(Diagram diagram, int messages, String... commands) throws BadCommand {
        return OnBoth.run(diagram, "client", new Workload(messages, 5, 1, false, 0, 0), commands);
    }

    private static Ledger ledger(Diagram diagram, List<TraceEvent> events) {
        Ledger ledger = new Ledger(diagram);
        events.forEach(ledger::accept);
        return ledger;
    }

    private static Verdict.Standing nothingLost(Ledger ledger) {
        Claim claim = ledger.diagram().claims().stream()
                .filter(each -> each.guarantee() == Guarantee.NOTHING_LOST)
                .findFirst()
                .orElseThrow();
        return Verdicts.of(claim, Verdict.Role.CLAIM, ledger).standing();
    }

    /** The first event of that kind: just after it is the best moment for a kill. */
    private static long first(List<TraceEvent> events, Class<? extends TraceEvent> kind) {
        return OnBoth.all(events, kind).getFirst().atMicros();
    }

    @Test
    void whatWasCommittedInTheLastHalfSecondIsGone() throws BadCommand {
        long told = first(run(API, 1, BEHIND), TraceEvent.ReceiptGiven.class);
        String kill = told + 1 + "us kill database";
        String restart = told + 2_000_000 + "us restart database";

        List<TraceEvent> events = run(API, 1, BEHIND, kill, restart);
        Ledger ledger = ledger(API, events);

        assertThat(ledger.life(new MessageId(1)).outcome()).isEqualTo(Outcome.LOST);
        assertThat(nothingLost(ledger)).isEqualTo(Verdict.Standing.BROKEN);
        assertThat(ledger.story(new MessageId(1)).stream().map(StoryLine::text))
                .contains("Database came back without its commit of it, which was not on its disk yet");
        assertThat(OnBoth.all(events, TraceEvent.CommitLost.class))
                .singleElement()
                .satisfies(lost -> assertThat(lost.messages()).containsExactly(new MessageId(1)));

        Ledger durable = ledger(API, run(API, 1, kill, restart));
        assertThat(durable.life(new MessageId(1)).outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(nothingLost(durable)).isEqualTo(Verdict.Standing.KEPT);
    }

    @Test
    void itIsOnDiskHalfASecondLaterAndTheRunWaitsForThat() throws BadCommand {
        List<TraceEvent> events = run(API, 1, BEHIND);
        long committed = first(events, TraceEvent.TransactionCommitted.class);
        assertThat(OnBoth.all(events, TraceEvent.Checkpointed.class))
                .containsExactly(new TraceEvent.Checkpointed(committed + 500_000, new ComponentId("database")));

        Ledger killedLater = ledger(
                API,
                run(
                        API,
                        1,
                        BEHIND,
                        committed + 500_001 + "us kill database",
                        committed + 900_000 + "us restart database"));
        assertThat(killedLater.count(Outcome.DELIVERED)).isEqualTo(1);
    }

    @Test
    void madeDurableAgainItWritesAtOnce() throws BadCommand {
        long told = first(run(API, 1, BEHIND), TraceEvent.ReceiptGiven.class);
        List<TraceEvent> events = run(
                API,
                1,
                BEHIND,
                told + 1 + "us set database durable yes",
                told + 2 + "us kill database",
                told + 900_000 + "us restart database");
        assertThat(OnBoth.all(events, TraceEvent.Checkpointed.class)).hasSize(1);
        assertThat(OnBoth.all(events, TraceEvent.CommitLost.class)).isEmpty();
        assertThat(ledger(API, events).count(Outcome.DELIVERED)).isEqualTo(1);
    }

    /** What the relay marked as published is unpublished again: it announces it once more, which its subscribers are ready for. */
    @Test
    void changesOfRowsThatWereThereComeBackToo() throws BadCommand {
        Diagram outbox = CATALOGUE.diagram("outbox");
        // The second commit is the mark of the relay; the order itself is on disk by then.
        List<TraceEvent> quiet = run(outbox, 1);
        long marked = OnBoth.all(quiet, TraceEvent.RowUpdated.class).getFirst().atMicros();
        String behind = marked - 1_000 + "us set database durable no";
        List<TraceEvent> events = run(
                outbox, 1, behind, marked + 100_000 + "us kill database", marked + 2_000_000 + "us restart database");

        assertThat(OnBoth.all(events, TraceEvent.CommitLost.class)).hasSize(1);
        assertThat(OnBoth.all(events, TraceEvent.RowUpdated.class)).hasSizeGreaterThan(1);
        assertThat(ledger(outbox, events).count(Outcome.DELIVERED)).isEqualTo(1);
    }

    @Test
    void theSceneSaysHowMuchIsAtRisk() throws BadCommand {
        List<TraceEvent> events = run(API, 3, BEHIND);
        Scene scene = new Scene(API);
        DatabaseState database = (DatabaseState) scene.component(new ComponentId("database"));
        int most = 0;
        for (TraceEvent event : events) {
            scene.accept(event);
            most = Math.max(most, database.unwrittenCommits());
        }
        assertThat(most).isBetween(1, 3);
        assertThat(database.unwrittenCommits()).isZero();
        assertThat(database.isDurable()).isFalse();
    }

    /** Far more in half a second than waits: it is written earlier, so that H2 never has to by itself. */
    @Test
    void aFloodIsWrittenEarlier() throws BadCommand {
        Diagram batching = CATALOGUE.diagram("batching");
        List<TraceEvent> events = OnBoth.run(
                batching,
                "client",
                new Workload(2_000, 4_000, 1, false, 0, 0),
                BEHIND,
                "1s kill database",
                "2s restart database",
                "9s kill database",
                "10s restart database");
        assertThat(OnBoth.all(events, TraceEvent.Checkpointed.class)).isNotEmpty();
    }
}

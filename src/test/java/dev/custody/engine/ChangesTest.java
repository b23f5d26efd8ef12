package dev.custody.engine;

import static dev.custody.engine.OnBoth.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.ChangeCaptured;
import dev.custody.trace.TraceEvent.HopStarted;
import dev.custody.trace.TraceEvent.MarkMoved;
import dev.custody.trace.TraceEvent.RowInserted;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A database that captures its changes, and a connector that reads on where it stopped. */
class ChangesTest {
    private static final Diagram DIAGRAM = new Catalogue(new DiagramLoader()).diagram("change-data-capture");

    private static List<TraceEvent> run(int orders, String... commands) throws BadCommand {
        return OnBoth.run(DIAGRAM, "client", new Workload(orders, 10, 1, false, 0, 0), commands);
    }

    private static List<MessageId> published(List<TraceEvent> events) {
        return all(events, HopStarted.class).stream()
                .filter(hop -> hop.kind() == HopKind.PUBLISH)
                .map(hop -> hop.messages().getFirst())
                .toList();
    }

    @Test
    void theDatabaseCapturesWhatNoProgramAskedFor() throws BadCommand {
        List<TraceEvent> events = run(5);

        assertThat(all(events, ChangeCaptured.class))
                .extracting(ChangeCaptured::position)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(all(events, MarkMoved.class).getLast().value()).isEqualTo(5);
        assertThat(published(events))
                .containsExactlyElementsOf(all(events, ChangeCaptured.class).stream()
                        .map(ChangeCaptured::message)
                        .toList());
    }

    /**
     * The classic mistake: numbers that are given at the insert and read in their order. The first order's transaction is
     * held up between its insert and its commit until the second's is committed, published and behind the watermark.
     */
    @Test
    void aTransactionThatCommitsLateIsNotPassedOver() throws BadCommand {
        long inserted = all(run(2), RowInserted.class).getFirst().atMicros();
        List<TraceEvent> events = run(
                2, (inserted + 1) + " us slow api->database 40x", (inserted + 25_000) + " us slow api->database 1x");

        List<RowInserted> rows = all(events, RowInserted.class).stream()
                .filter(row -> row.database().value().equals("database"))
                .toList();
        List<ChangeCaptured> changes = all(events, ChangeCaptured.class);
        assertThat(rows).extracting(RowInserted::row).containsExactly(0, 1);
        assertThat(changes).extracting(ChangeCaptured::row).containsExactly(1, 0);
        MarkMoved first = all(events, MarkMoved.class).getFirst();
        assertThat(first.value()).isEqualTo(1);
        assertThat(first.atMicros()).isLessThan(changes.getLast().atMicros());
        assertThat(published(events))
                .containsExactly(changes.getFirst().message(), changes.getLast().message());
    }

    @Test
    void aConnectorThatDidNotKeepItsPlacePublishesAgain() throws BadCommand {
        HopStarted publish = all(run(3), HopStarted.class).stream()
                .filter(hop -> hop.kind() == HopKind.PUBLISH)
                .findFirst()
                .orElseThrow();
        List<TraceEvent> events = run(
                3,
                publish.arrivesAtMicros() + 20_000 + " us kill connector",
                publish.arrivesAtMicros() + 1_000_000 + " us restart connector");

        Set<MessageId> once = new LinkedHashSet<>(published(events));
        assertThat(once).hasSize(3);
        assertThat(published(events)).hasSizeGreaterThan(3);
    }
}

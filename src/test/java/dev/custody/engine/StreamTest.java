package dev.custody.engine;

import static dev.custody.engine.OnBoth.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.EntryLeased;
import dev.custody.trace.TraceEvent.EntryRemoved;
import dev.custody.trace.TraceEvent.EntryStored;
import dev.custody.trace.TraceEvent.RowInserted;
import dev.custody.trace.TraceEvent.TransactionCommitted;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A delivery stream of batches of ten, or of what came within 3 s: thirteen orders come at once. */
class StreamTest {
    private static final Diagram DIAGRAM = new Catalogue(new DiagramLoader()).diagram("batching-managed");
    private static final int ORDERS = 13;
    private static final long WITHIN = 3_000_000;

    private static List<TraceEvent> run(String... commands) throws BadCommand {
        return OnBoth.run(DIAGRAM, "client", new Workload(ORDERS, 1, ORDERS, false, 0, 0), commands);
    }

    @Test
    void writesWhenItHasEnoughAndWhenItHasWaitedLongEnough() throws BadCommand {
        List<TraceEvent> events = run();
        List<EntryStored> stored = all(events, EntryStored.class);
        List<EntryLeased> leased = all(events, EntryLeased.class);

        assertThat(leased.subList(0, 10))
                .allSatisfy(lease ->
                        assertThat(lease.atMicros()).isEqualTo(stored.get(9).atMicros()));
        List<EntryRemoved> removed = all(events, EntryRemoved.class);
        assertThat(leased.subList(10, ORDERS))
                .allSatisfy(lease ->
                        assertThat(lease.atMicros()).isEqualTo(removed.get(9).atMicros() + WITHIN));
        assertThat(all(events, TransactionCommitted.class)).hasSize(2);
        assertThat(removed).hasSize(ORDERS);
    }

    @Test
    void keepsWhatItCannotWriteAndTriesAgain() throws BadCommand {
        List<TraceEvent> events = run("1 s kill database", "20 s restart database");

        assertThat(all(events, RowInserted.class)).hasSizeGreaterThanOrEqualTo(ORDERS);
        assertThat(all(events, EntryRemoved.class)).hasSize(ORDERS);
        List<TraceEvent> forEver = run("500 ms kill database");
        assertThat(((TraceEvent.RunEnded) forEver.getLast()).reason()).isEqualTo(TraceEvent.EndReason.AT_REST);
        assertThat(all(forEver, EntryStored.class)).hasSize(ORDERS);
        assertThat(all(forEver, EntryRemoved.class)).isEmpty();
    }

    @Test
    void writesAgainWhatItDoesNotKnowToBeWritten() throws BadCommand {
        long committed = Objects.requireNonNull(
                        all(run(), TransactionCommitted.class).getFirst())
                .atMicros();
        List<TraceEvent> events =
                run((committed + 1_000) + " us kill stream", (committed + 2_000_000) + " us restart stream");

        assertThat(all(events, RowInserted.class)).hasSize(ORDERS + 10);
        assertThat(all(events, EntryRemoved.class)).hasSize(ORDERS);
    }
}

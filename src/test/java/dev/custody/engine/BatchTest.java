package dev.custody.engine;

import static dev.custody.engine.OnBoth.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.EntryReturned;
import dev.custody.trace.TraceEvent.HopStarted;
import dev.custody.trace.TraceEvent.JobStarted;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A worker with several messages in hand: thirteen orders that arrive together, ten of which fit into a batch. */
class BatchTest {
    private static final Diagram DIAGRAM = new Catalogue(new DiagramLoader()).diagram("batching");
    private static final int ORDERS = 13;

    private static List<TraceEvent> run(String... commands) throws BadCommand {
        return OnBoth.run(DIAGRAM, "client", new Workload(ORDERS, 1, ORDERS, false, 0, 0), commands);
    }

    private static List<JobStarted> batches(List<TraceEvent> events) {
        return all(events, JobStarted.class).stream()
                .filter(job -> job.service().equals(new ComponentId("worker")))
                .toList();
    }

    @Test
    void everyStepIsAboutAllOfThemInOneCall() throws BadCommand {
        List<TraceEvent> events = run();
        JobStarted largest = batches(events).stream()
                .filter(job -> job.messages().size() == 10)
                .findFirst()
                .orElseThrow();

        assertThat(all(events, HopStarted.class))
                .filteredOn(hop -> hop.job() == largest.job() && hop.from().equals(largest.service()))
                .extracting(HopStarted::kind, HopStarted::messages)
                .containsExactly(
                        tuple(HopKind.INSERT, largest.messages()),
                        tuple(HopKind.COMMIT, largest.messages()),
                        tuple(HopKind.ACK, largest.messages()));
        int tx = all(events, TraceEvent.TransactionOpened.class).stream()
                .filter(opened -> opened.job() == largest.job())
                .findFirst()
                .orElseThrow()
                .tx();
        assertThat(all(events, TraceEvent.RowInserted.class))
                .filteredOn(row -> row.tx() == tx)
                .extracting(TraceEvent.RowInserted::message)
                .containsExactlyElementsOf(largest.messages());
        assertThat(all(events, TraceEvent.TransactionCommitted.class))
                .hasSameSizeAs(batches(events))
                .hasSizeLessThan(ORDERS);
        assertThat(all(events, TraceEvent.EntryRemoved.class)).hasSize(ORDERS);
    }

    @Test
    void aBatchThatFailsIsGivenBackAsAWhole() throws BadCommand {
        List<TraceEvent> poisoned = run("0 s make client 6 poison", "9 s kill worker");
        MessageId bad = new MessageId(6);
        JobStarted failed = batches(poisoned).stream()
                .filter(job -> job.messages().contains(bad) && job.messages().size() > 1)
                .findFirst()
                .orElseThrow();
        assertThat(all(poisoned, HopStarted.class))
                .filteredOn(hop -> hop.kind() == HopKind.RELEASE && hop.job() == failed.job())
                .singleElement()
                .satisfies(hop -> assertThat(hop.messages()).isEqualTo(failed.messages()));
        assertThat(all(poisoned, EntryReturned.class))
                .extracting(EntryReturned::message)
                .containsAll(failed.messages());
    }

    @Test
    void ofABatchThatComesAgainOnlyTheNewIsInserted() throws BadCommand {
        List<TraceEvent> first = run();
        long committed =
                all(first, TraceEvent.TransactionCommitted.class).get(1).atMicros();
        List<TraceEvent> events =
                run((committed + 1_000) + " us kill worker", (committed + 2_000_000) + " us restart worker");

        assertThat(all(events, TraceEvent.InsertSkipped.class)).isNotEmpty();
        assertThat(all(events, TraceEvent.RowInserted.class)).hasSize(ORDERS);
        assertThat(all(events, TraceEvent.EntryRemoved.class)).hasSize(ORDERS);
    }
}

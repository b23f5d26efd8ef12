package dev.custody.desktop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.ledger.Ledger;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/** On the run of queue-worker with seed 1. */
final class LedgerRowsTest {
    private final Diagram diagram = new Catalogue(new DiagramLoader()).diagram("queue-worker");
    private final List<TraceEvent> events = trace();
    private final Listing listing = new Listing();
    private final LedgerRows rows = new LedgerRows();

    @Test
    void whatIsShownIsWhatTheLedgerSaysWhereverItStands() {
        Ledger ledger = new Ledger(diagram);
        for (TraceEvent event : events) {
            ledger.accept(event);
            show(ledger, true);
            assertThat(rows).as("after %s", event).isEqualTo(fresh(ledger));
        }

        for (int position : new int[] {events.size() / 2, events.size() / 3, events.size() - 1, 0}) {
            Ledger elsewhere = new Ledger(diagram);
            events.subList(0, position).forEach(elsewhere::accept);
            show(elsewhere, false);
            assertThat(rows).as("at %d", position).isEqualTo(fresh(elsewhere));
        }
    }

    @Test
    void isToldOfOnceAndOnlyWhereSomethingDiffers() {
        Ledger ledger = new Ledger(diagram);
        events.forEach(ledger::accept);
        List<Integer> changes = new ArrayList<>();
        rows.addListener((ListChangeListener<LedgerRow>) change -> {
            int replaced = 0;
            while (change.next()) {
                replaced += change.getTo() - change.getFrom();
            }
            changes.add(replaced);
        });

        show(ledger, true);
        show(ledger, false);

        assertThat(changes).containsExactly(ledger.lives().size());
    }

    private void show(Ledger ledger, boolean goesOn) {
        listing.read(ledger, goesOn);
        rows.show(listing.shown());
    }

    private static List<LedgerRow> fresh(Ledger ledger) {
        return ledger.lives().stream().map(life -> LedgerRow.of(life, ledger)).toList();
    }

    private List<TraceEvent> trace() {
        List<TraceEvent> all = new ArrayList<>();
        try (HeapSinks sinks = new HeapSinks()) {
            new Run(RunPlan.of(diagram, 1), sinks, all::add).finish();
        }
        return all;
    }
}

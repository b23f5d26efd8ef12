package dev.custody.desktop.bridge;

import dev.custody.chart.Charts;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Ledger;
import dev.custody.trace.TraceEvent;

/**
 * Draws the charts of a tape. It runs at the edge, like {@link MarkFold}, but with a ledger of its own: it may begin late, when
 * somebody first looks, and rest while nobody does.
 */
final class ChartFold {
    private final Ledger ledger;
    private final Charts charts;
    private int position;

    ChartFold(Diagram diagram) {
        ledger = new Ledger(diagram);
        charts = new Charts(diagram);
    }

    void take(TraceEvent event) {
        ledger.accept(event);
        charts.take(event, ledger);
        position++;
    }

    /** Nothing happens after the last event taken until then. */
    void pass(long untilMicros) {
        charts.pass(untilMicros);
    }

    /** Whether more time has passed than its events tell of. */
    boolean isBeyondItsEvents() {
        return charts.endMicros() > ledger.atMicros();
    }

    int position() {
        return position;
    }

    Charts charts() {
        return charts;
    }
}

package dev.custody.bench;

import dev.custody.chart.Charts;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Verdicts;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.Trace;
import dev.custody.trace.TraceEvent;
import dev.custody.transcript.Transcript;
import dev.custody.transcript.Words;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long the ledger takes to fold a whole trace, from nothing. That is what going back to any position costs, so it must
 * not be felt: a trace of 100,000 events within 100 ms. How long it takes
 * with charts and the index of the transcript is told beside it.
 */
public final class LedgerBench {
    private static final long LIMIT_NANOS_PER_EVENT = 1_000;
    private static final int ROUNDS = 20;
    private static final String DIAGRAM = "queue-worker";

    private LedgerBench() {}

    /** Prints the best of a few rounds. Returns 0 if it is as fast as promised, 1 otherwise. */
    public static int run(PrintWriter out) {
        int slow = 0;
        for (int messages : List.of(2_500, 25_000)) {
            Diagram diagram = new Catalogue(new DiagramLoader()).diagram(DIAGRAM);
            Trace trace = trace(diagram, messages);
            long fold = Long.MAX_VALUE;
            long judge = Long.MAX_VALUE;
            long all = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                Ledger ledger = Ledger.of(diagram, trace);
                long folded = System.nanoTime();
                int verdicts = Verdicts.of(ledger).size();
                long judged = System.nanoTime();
                if (verdicts == 0 || ledger.count(Outcome.DELIVERED) == 0) {
                    throw new AssertionError("nothing was delivered or judged");
                }
                fold = Math.min(fold, folded - start);
                judge = Math.min(judge, judged - folded);
                all = Math.min(all, withChartsAndTranscript(diagram, trace));
            }
            int events = trace.events().size();
            boolean ok = fold <= events * LIMIT_NANOS_PER_EVENT;
            slow += ok ? 0 : 1;
            out.printf(
                    Locale.ROOT,
                    "%,9d events, %,6d messages: folded in %6.1f ms (%.1f million events/s), judged in %5.1f ms, with charts and transcript folded in %6.1f ms: %s%n",
                    events,
                    messages,
                    fold / 1e6,
                    events * 1e3 / fold,
                    judge / 1e6,
                    all / 1e6,
                    ok ? "ok" : "slower than promised");
            out.flush();
        }
        return slow == 0 ? 0 : 1;
    }

    /** Nanoseconds. */
    private static long withChartsAndTranscript(Diagram diagram, Trace trace) {
        long start = System.nanoTime();
        Ledger ledger = new Ledger(diagram);
        Charts charts = new Charts(diagram);
        Transcript transcript = new Transcript(diagram, new Words(Locale.ROOT));
        for (TraceEvent event : trace.events()) {
            ledger.accept(event);
            charts.take(event, ledger);
            transcript.take(event, ledger);
        }
        long end = System.nanoTime();
        if (charts.endMicros() != trace.endMicros()
                || transcript.size() != trace.events().size()) {
            throw new AssertionError("not all was taken");
        }
        return end - start;
    }

    private static Trace trace(Diagram diagram, int messages) {
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>();
        for (Component component : diagram.components()) {
            if (component instanceof Component.Client client) {
                workloads.put(client.id(), new Workload(messages, 20, 1, true, 0.05, 0.01));
            }
        }
        long until = 100 * RunPlan.DEFAULT_UNTIL_MICROS;
        RunPlan plan = new RunPlan(diagram, 1, workloads, List.of(), until, RunPlan.DEFAULT_MAX_EVENTS);
        List<TraceEvent> events = new ArrayList<>();
        try (HeapSinks sinks = new HeapSinks()) {
            new Run(plan, sinks, events::add).finish();
        }
        return new Trace(events);
    }
}

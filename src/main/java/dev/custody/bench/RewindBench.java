package dev.custody.bench;

import dev.custody.desktop.bridge.Following;
import dev.custody.desktop.bridge.Tape;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.kernel.RandomStream;
import dev.custody.ledger.Ledger;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceCodec;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A run of a million events: how fast it happens, what it takes to keep it, and how long it takes to come to any place in it again,
 * with all that the window shows there. All of it in processor time, since others may use this machine too.
 */
public final class RewindBench {
    private static final double PROMISED_EVENTS_PER_SECOND = 1e6;
    private static final double PROMISED_MILLIS = 100;
    private static final long SEED = 1;
    private static final double PER_SECOND = 20;

    /**
     * How much is measured.
     *
     * @param messages 25,000 of them make about a million events
     * @param rounds the best one counts
     * @param places how many to go to; as many more before, to warm up
     */
    public record Options(String diagram, int messages, int rounds, int places) {
        public static final Options PUBLISHED = new Options("queue-worker", 25_000, 6, 200);
    }

    private final PrintWriter out;
    private final Options options;
    private final RunPlan plan;

    private RewindBench(PrintWriter out, Diagram diagram, Options options) {
        this.out = out;
        this.options = options;
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>();
        for (Component component : diagram.components()) {
            if (component instanceof Component.Client client) {
                workloads.put(client.id(), new Workload(options.messages(), PER_SECOND, 1, true, 0.05, 0.01));
            }
        }
        this.plan = new RunPlan(
                diagram, SEED, workloads, List.of(), 100 * RunPlan.DEFAULT_UNTIL_MICROS, RunPlan.DEFAULT_MAX_EVENTS);
    }

    /** Prints what it measures. Returns 0 if it is as fast as promised, 1 otherwise. */
    public static int run(PrintWriter out, Diagram diagram, Options options) {
        RewindBench bench = new RewindBench(out, diagram, options);
        boolean fast = bench.happens();
        bench.isWritten();
        return bench.isReachedAgain() && fast ? 0 : 1;
    }

    private boolean happens() {
        long best = Long.MAX_VALUE;
        long bare = Long.MAX_VALUE;
        long events = 0;
        for (int round = 0; round < options.rounds(); round++) {
            Ledger ledger = new Ledger(plan.diagram());
            long start = Processor.nanosOfThisThread();
            play(ledger::accept);
            long middle = Processor.nanosOfThisThread();
            play(_ -> {});
            bare = Math.min(bare, Processor.nanosOfThisThread() - middle);
            best = Math.min(best, middle - start);
            events = ledger.position();
        }
        double perSecond = events * 1e9 / best;
        boolean fast = perSecond >= PROMISED_EVENTS_PER_SECOND;
        print(
                "%,d events: %.2f million a second with the ledger, %.2f without: %s",
                events, perSecond / 1e6, events * 1e3 / bare, words(fast));
        return fast;
    }

    private void play(Consumer<TraceEvent> also) {
        try (HeapSinks sinks = new HeapSinks()) {
            new Run(plan, sinks, also).finish();
        }
    }

    /** Written as it happens, so that nothing of it is kept in memory. */
    private void isWritten() {
        try {
            Path file = Files.createTempFile("custody-bench", ".jsonl");
            try {
                long[] events = {0};
                long start = Processor.nanosOfThisThread();
                try (TraceWriter writer = new TraceWriter(new TraceCodec(), file)) {
                    play(event -> {
                        events[0]++;
                        writer.accept(event);
                    });
                    writer.commit();
                }
                double seconds = (Processor.nanosOfThisThread() - start) / 1e9;
                print(
                        "into a file as it happens: %.2f million events a second, %.0f bytes an event",
                        events[0] / seconds / 1e6, (double) Files.size(file) / events[0]);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReachedAgain() {
        long before = usedBytes();
        List<TraceEvent> events = new ArrayList<>();
        play(events::add);
        Tape tape = new Tape();
        tape.append(events);
        events.clear();
        long kept = usedBytes();
        Following following = new Following(tape, plan.diagram(), System::nanoTime);
        following.follow(tape.size(), Long.MAX_VALUE);
        long followed = usedBytes();
        print(
                "in memory: %.0f bytes an event for the trace, %.0f for ledger, picture and places to come back to",
                (double) (kept - before) / tape.size(), (double) (followed - kept) / tape.size());

        RandomStream random = new RandomStream(SEED);
        double sum = 0;
        double worst = 0;
        for (int i = 0; i < 2 * options.places(); i++) {
            int place = (int) random.nextLong(tape.size() + 1L);
            long start = Processor.nanosOfThisThread();
            following.follow(place, Long.MAX_VALUE);
            double millis = (Processor.nanosOfThisThread() - start) / 1e6;
            if (following.folds().ledger().position() != place) {
                throw new AssertionError("not at " + place);
            }
            if (i >= options.places()) {
                sum += millis;
                worst = Math.max(worst, millis);
            }
        }
        boolean fast = worst < PROMISED_MILLIS;
        print(
                "any place of it again: %.1f ms on average, %.1f ms at worst, of %d: %s",
                sum / options.places(), worst, options.places(), words(fast));
        return fast;
    }

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }

    private static String words(boolean fast) {
        return fast ? "ok" : "slower than promised";
    }
}

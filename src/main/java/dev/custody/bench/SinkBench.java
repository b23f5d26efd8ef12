package dev.custody.bench;

import dev.custody.bench.KernelFigures.Spread;
import dev.custody.bench.SinkFigures.Comparison;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.Sinks;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A run on H2 beside the same statements sent by plain JDBC: the same databases with the same options, connections, prepared
 * statements, parameters, commits and rows read, in the same order, and nothing else. What a run costs more is the engine,
 * its trace, and our way to H2. The run on the heap, without H2, is timed too.
 *
 * <p>Cost is the processor time of the thread, which does all the work of both sides: the databases are in memory, nothing
 * waits, and what else the machine does falls on neither side. The ratio by the clock is told beside it.
 *
 * <p>The statements are those that a first run sent. All take turns in one process; each round begins with empty databases.
 */
public final class SinkBench {
    /** One diagram for each way of using sinks: a row, a queue between, a queue with dead letters, a topic and an outbox. */
    public static final List<String> MEASURED = List.of("building-blocks", "sync-api", "queue-worker", "outbox");

    private static final int WARM_UPS = 4;
    private static final double PER_SECOND = 20;

    private final List<Diagram> diagrams;
    private final Options options;
    private int databases;

    /**
     * How much to measure.
     *
     * @param seed of the runs
     * @param rounds how often each side does it, 1 or more
     * @param messages that each client of a diagram sends, 1 or more
     */
    public record Options(long seed, int rounds, int messages) {
        /** What we publish; some minutes for the four diagrams. */
        public static final Options PUBLISHED = new Options(1, 7, 5_000);

        /** Checks the bounds. */
        public Options {
            if (rounds < 1 || messages < 1) {
                throw new IllegalArgumentException(
                        "The benchmark needs 1 round and 1 message or more, but has %d and %d"
                                .formatted(rounds, messages));
            }
        }
    }

    /** A benchmark that has not run yet. */
    public SinkBench(List<Diagram> diagrams, Options options) {
        this.diagrams = List.copyOf(diagrams);
        this.options = options;
    }

    /** Measures, prints the figures and returns the exit code: 0 if all is as we promise, else 1. */
    public static int run(PrintWriter out, List<Diagram> diagrams, Options options) {
        SinkFigures figures = new SinkBench(diagrams, options).measure();
        figures.print(out);
        return figures.passed() ? 0 : 1;
    }

    /**
     * Measures.
     *
     * @throws IllegalStateException if the sides do not do the same
     */
    public SinkFigures measure() {
        List<Comparison> comparisons = new ArrayList<>();
        for (Diagram diagram : diagrams) {
            comparisons.add(measure(diagram));
        }
        return new SinkFigures(options.rounds(), options.messages(), comparisons);
    }

    private Comparison measure(Diagram diagram) {
        RunPlan plan = plan(diagram);
        JdbcRecorder recorder = new JdbcRecorder();
        String recorded = nextName();
        long events = play(plan, H2Sinks.inMemory(recorded, recorder));
        JdbcScript script = recorder.script();

        Rounds run = new Rounds(options.rounds());
        Rounds jdbc = new Rounds(options.rounds());
        Rounds heap = new Rounds(options.rounds());
        for (int round = -WARM_UPS; round < options.rounds(); round++) {
            // Who is first takes turns too.
            for (int turn = 0; turn < 2; turn++) {
                if ((turn + round) % 2 == 0) {
                    run.measure(round, events, () -> play(plan, H2Sinks.inMemory()));
                } else {
                    jdbc.measure(round, script.rows(), () -> replay(script, recorded));
                }
            }
            heap.measure(round, events, () -> play(plan, new HeapSinks()));
        }
        return new Comparison(
                diagram.id(),
                events,
                script.sent(),
                Spread.of(run.cpuSeconds),
                Spread.of(jdbc.cpuSeconds),
                Spread.of(heap.cpuSeconds),
                Spread.of(ratio(run.cpuSeconds, jdbc.cpuSeconds)),
                Spread.of(ratio(run.clockSeconds, jdbc.clockSeconds)));
    }

    private static double[] ratio(double[] dividends, double[] divisors) {
        double[] ratio = new double[dividends.length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = dividends[i] / divisors[i];
        }
        return ratio;
    }

    /** The diagram's own plan, with as many messages as we want, at a steady rate. */
    private RunPlan plan(Diagram diagram) {
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>();
        for (Component component : diagram.components()) {
            if (component instanceof Component.Client client) {
                Workload own = client.workload();
                workloads.put(
                        client.id(),
                        new Workload(options.messages(), PER_SECOND, 1, false, own.invalid(), own.poison()));
            }
        }
        return new RunPlan(
                diagram, options.seed(), workloads, List.of(), Long.MAX_VALUE / 2, RunPlan.DEFAULT_MAX_EVENTS);
    }

    /** Lets the run come to its end, closes its sinks, and returns the number of its events. */
    private static long play(RunPlan plan, Sinks sinks) {
        long[] events = {0};
        TraceEvent[] last = new TraceEvent[1];
        try (sinks) {
            Run run = new Run(plan, sinks, event -> {
                events[0]++;
                last[0] = event;
            });
            run.finish();
        }
        if (!(last[0] instanceof TraceEvent.RunEnded(long _, TraceEvent.EndReason reason))
                || reason != TraceEvent.EndReason.AT_REST) {
            throw new IllegalStateException("The run of " + plan.diagram().id() + " did not come to rest");
        }
        return events[0];
    }

    private long replay(JdbcScript script, String recorded) {
        try {
            return script.replay(recorded, nextName());
        } catch (SQLException e) {
            throw new IllegalStateException("What the run could do, plain JDBC could not: " + e.getMessage(), e);
        }
    }

    private String nextName() {
        return "custody-bench-%d-%d-".formatted(ProcessHandle.current().pid(), databases++);
    }

    /** The times of one side. */
    private static final class Rounds {
        private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        private final double[] cpuSeconds;
        private final double[] clockSeconds;

        Rounds(int rounds) {
            cpuSeconds = new double[rounds];
            clockSeconds = new double[rounds];
        }

        /** Runs the side, which must come to the same as ever; rounds below 0 warm up. */
        void measure(int round, long expected, LongSupplier side) {
            long clock = System.nanoTime();
            long cpu = thread.getCurrentThreadCpuTime();
            long found = side.getAsLong();
            cpu = thread.getCurrentThreadCpuTime() - cpu;
            clock = System.nanoTime() - clock;
            if (expected != found) {
                throw new IllegalStateException("The sides differ: %d and %d".formatted(expected, found));
            }
            if (round >= 0) {
                cpuSeconds[round] = cpu / 1e9;
                clockSeconds[round] = clock / 1e9;
            }
        }
    }
}

package dev.custody.bench;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Workload;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.explore.FaultKind;
import dev.custody.explore.Scope;
import dev.custody.explore.Shard;
import dev.custody.explore.Sweep;
import dev.custody.explore.Trial;
import dev.custody.explore.Watch;
import dev.custody.sink.heap.HeapSinks;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast crash points are tried: runs of some 100 events with their verdicts, on one core; and all diagrams, each fault at each of
 * its points, on all cores.
 *
 * <p>One core is measured by processor time, since others may use this machine too. Judged runs stand beside the same runs with nobody who listens: the difference is what the ledger and the verdicts cost.
 */
public final class SweepBench {
    /** A run of this length is the measure; others are converted. */
    private static final double EVENTS_OF_A_RUN = 100;

    private static final double PROMISED_RUNS_PER_SECOND = 50_000;
    private static final double PROMISED_SECONDS_FOR_ALL = 5;

    private static final long RESTART_MICROS = 2_000_000;
    private static final long HEAL_MICROS = 10_000_000;

    /**
     * How much is measured.
     *
     * @param events that the run without a fault has at least; each client sends as many messages as that takes
     * @param rounds the best one counts
     */
    public record Options(List<String> diagrams, int events, int rounds) {
        public static final Options PUBLISHED =
                new Options(List.of("sync-api", "building-blocks", "queue-worker"), 80, 200);

        public Options {
            diagrams = List.copyOf(diagrams);
        }
    }

    private SweepBench() {}

    /** Prints what it measures. Returns 0 if it is as fast as promised, 1 otherwise. */
    public static int run(PrintWriter out, List<Diagram> diagrams, Options options) {
        boolean fast = true;
        out.println("One core, by its processor time:");
        for (Diagram diagram : diagrams) {
            if (options.diagrams().contains(diagram.id())) {
                fast &= one(out, diagram, options);
            }
        }
        return all(out, diagrams) && fast ? 0 : 1;
    }

    // ---- one core

    private static boolean one(PrintWriter out, Diagram diagram, Options options) {
        RunPlan base = plan(diagram, options.events());
        List<List<TimedCommand>> points = points(base);
        List<Claim> questions = new ArrayList<>(diagram.claims());
        questions.addAll(diagram.risks());
        Trial trial = new Trial(base, questions, HeapSinks::new);
        long events = 0;
        for (List<TimedCommand> faults : points) {
            events += trial.ledger(faults).position();
        }
        double judged = Double.MAX_VALUE;
        double bare = Double.MAX_VALUE;
        long first = broken(trial, points);
        for (int round = 0; round < options.rounds(); round++) {
            long start = Processor.nanosOfThisThread();
            long broken = broken(trial, points);
            long middle = Processor.nanosOfThisThread();
            for (List<TimedCommand> faults : points) {
                new Run(trial.plan(faults), new HeapSinks(), _ -> {}).finish();
            }
            long end = Processor.nanosOfThisThread();
            if (broken != first) {
                throw new AssertionError("the same runs, and other verdicts");
            }
            judged = Math.min(judged, (middle - start) / 1e9);
            bare = Math.min(bare, (end - middle) / 1e9);
        }
        double converted = events / EVENTS_OF_A_RUN / judged;
        boolean fast = converted >= PROMISED_RUNS_PER_SECOND;
        out.printf(
                Locale.ROOT,
                "  %-18s %,6d runs of %5.1f events: %,8.0f judged runs/s, that is %,8.0f of %.0f events; %.2f times the bare "
                        + "runs' time: %s%n",
                diagram.id(),
                points.size(),
                (double) events / points.size(),
                points.size() / judged,
                converted,
                EVENTS_OF_A_RUN,
                judged / bare,
                words(fast));
        out.flush();
        return fast;
    }

    private static long broken(Trial trial, List<List<TimedCommand>> points) {
        long broken = 0;
        for (List<TimedCommand> faults : points) {
            broken += Long.bitCount(trial.run(faults).broken());
        }
        return broken;
    }

    /** The smallest workload whose run has so many events. */
    private static RunPlan plan(Diagram diagram, int events) {
        for (int messages = 1; ; messages++) {
            RunPlan plan = workload(diagram, messages);
            long[] count = {0};
            new Run(plan, new HeapSinks(), _ -> count[0]++).finish();
            if (count[0] >= events) {
                return plan;
            }
        }
    }

    private static RunPlan workload(Diagram diagram, int messages) {
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>();
        for (Component component : diagram.components()) {
            if (component instanceof Component.Client client) {
                Workload own = client.workload();
                workloads.put(client.id(), new Workload(messages, own.perSecond(), 1, own.random(), 0, 0));
            }
        }
        return new RunPlan(diagram, 1, workloads, List.of(), RunPlan.DEFAULT_UNTIL_MICROS, RunPlan.DEFAULT_MAX_EVENTS);
    }

    /** Each component killed and each direction of each link cut, after each thing that happens. */
    private static List<List<TimedCommand>> points(RunPlan plan) {
        List<List<TimedCommand>> points = new ArrayList<>();
        Run run = new Run(plan, new HeapSinks(), _ -> {});
        while (!run.atRest()) {
            Moment moment = run.moment();
            for (Component component : plan.diagram().components()) {
                if (!(component instanceof Component.Client)) {
                    ComponentId id = component.id();
                    points.add(List.of(
                            new TimedCommand(moment, new Command.Kill(id, Command.ALL_REPLICAS)),
                            new TimedCommand(
                                    Moment.at(moment.atMicros() + RESTART_MICROS),
                                    new Command.Restart(id, Command.ALL_REPLICAS))));
                }
            }
            for (Link link : plan.diagram().links()) {
                points.add(cut(moment, link.from(), link.to()));
                points.add(cut(moment, link.to(), link.from()));
            }
            run.step();
        }
        return points;
    }

    private static List<TimedCommand> cut(Moment moment, ComponentId from, ComponentId to) {
        return List.of(
                new TimedCommand(moment, new Command.Cut(from, to)),
                new TimedCommand(Moment.at(moment.atMicros() + HEAL_MICROS), new Command.Heal(from, to)));
    }

    // ---- all diagrams

    /** As {@code custody explore} does it by default, from a JVM that has not seen these diagrams yet. */
    private static boolean all(PrintWriter out, List<Diagram> diagrams) {
        long runs = 0;
        long start = System.nanoTime();
        long before = Processor.nanosOfAllThreads();
        for (Diagram diagram : diagrams) {
            Scope scope = new Scope(
                    diagram,
                    List.of(FaultKind.KILL, FaultKind.CUT),
                    1,
                    1,
                    Scope.DEFAULT_MESSAGES,
                    Scope.DEFAULT_MOST_PAIRS,
                    Shard.WHOLE);
            runs += new Sweep(scope, "", HeapSinks::new, Watch.nobody())
                    .run()
                    .head()
                    .runs();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean fast = seconds <= PROMISED_SECONDS_FOR_ALL;
        out.printf(
                Locale.ROOT,
                "%d cores: all kills and cuts of %d diagrams, with up to %d messages: %,d runs in %.1f s (%.1f s of "
                        + "processor time): %s%n",
                Runtime.getRuntime().availableProcessors(),
                diagrams.size(),
                Scope.DEFAULT_MESSAGES,
                runs,
                seconds,
                (Processor.nanosOfAllThreads() - before) / 1e9,
                words(fast));
        out.flush();
        return fast;
    }

    private static String words(boolean fast) {
        return fast ? "ok" : "slower than promised";
    }
}

package dev.custody.desktop;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.engine.port.Sinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The first run of the tour: the worker of the building blocks is killed while it holds a message, with a row of it written and
 * not committed, and restarted two seconds later.
 */
final class FirstTour {
    static final String DIAGRAM = "building-blocks";

    /** How long after the kill to look, in frames: its gesture is at its clearest then. */
    static final int PULSES_AFTER_THE_KILL = 28;

    private static final ComponentId WORKER = new ComponentId("worker");
    private static final long SEED = 1;
    /** The second message: by then the way that the first one took is understood. */
    private static final int MESSAGE = 2;

    private static final long AFTER_THE_INSERT_MICROS = 5_000;
    private static final long DOWN_MICROS = 2_000_000;
    private static final long MILLI = 1_000;

    private FirstTour() {}

    /** @param sinks for a run that finds the right moment; closed here */
    static RunPlan plan(Diagram diagram, Sinks sinks) {
        RunPlan undisturbed = RunPlan.of(diagram, SEED);
        long inserted = 0;
        try (sinks) {
            List<TraceEvent> events = new ArrayList<>();
            Run run = new Run(undisturbed, sinks, events::add);
            while (inserted == 0 && run.nextMicros() != Run.NEVER && !run.ended()) {
                events.clear();
                run.step();
                for (TraceEvent event : events) {
                    if (event instanceof TraceEvent.RowInserted row
                            && row.message().number() == MESSAGE) {
                        inserted = row.atMicros();
                    }
                }
            }
        }
        if (inserted == 0) {
            throw new IllegalStateException("nothing is inserted in " + diagram.id());
        }
        long kill = (inserted + AFTER_THE_INSERT_MICROS) / MILLI * MILLI;
        return undisturbed.with(List.of(
                new TimedCommand(Moment.at(kill), new Command.Kill(WORKER, Command.ALL_REPLICAS)),
                new TimedCommand(Moment.at(kill + DOWN_MICROS), new Command.Restart(WORKER, Command.ALL_REPLICAS))));
    }

    /** The instant of the kill, which is the one to look at. */
    static long killMicros(RunPlan plan) {
        return plan.commands().getFirst().moment().atMicros();
    }
}

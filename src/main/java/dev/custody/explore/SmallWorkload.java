package dev.custody.explore;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Workload;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs that are explored: a few messages of each client, at the diagram's own pace. The first message is valid, and of what else
 * the diagram's own workload has (invalid, poison, late) there is one each, as far as there are messages: chance has no part in it, so
 * that every seed tries every nature.
 */
final class SmallWorkload {
    /**
     * A quarter of an hour of virtual time: enough for everything to come to rest after faults of seconds, and long enough to tell
     * what goes round for ever from what takes its time.
     */
    private static final long UNTIL_MICROS = 900_000_000L;

    /** A run of a few messages has some thousand events; one that has so many goes round for ever. */
    private static final int MAX_EVENTS = 50_000;

    private SmallWorkload() {}

    /** @param messages of each client; {@link Witness#OWN_WORKLOAD} for what the diagram itself says */
    static RunPlan plan(Diagram diagram, int messages, long seed) {
        if (messages == Witness.OWN_WORKLOAD) {
            return new RunPlan(diagram, seed, Map.of(), List.of(), UNTIL_MICROS, RunPlan.DEFAULT_MAX_EVENTS);
        }
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>();
        List<TimedCommand> natures = new ArrayList<>();
        for (Component component : diagram.components()) {
            if (component instanceof Component.Client client) {
                Workload own = client.workload();
                workloads.put(client.id(), new Workload(messages, own.perSecond(), 1, own.random(), 0, 0));
                List<Nature> others = others(own);
                for (int i = 0; i < others.size() && i + 2 <= messages; i++) {
                    natures.add(new TimedCommand(Moment.at(0), new Command.Make(client.id(), i + 2, others.get(i))));
                }
            }
        }
        return new RunPlan(diagram, seed, workloads, natures, UNTIL_MICROS, MAX_EVENTS);
    }

    private static List<Nature> others(Workload own) {
        List<Nature> others = new ArrayList<>();
        if (own.invalid() > 0) {
            others.add(Nature.INVALID);
        }
        if (own.poison() > 0) {
            others.add(Nature.POISON);
        }
        if (own.late() > 0) {
            others.add(Nature.LATE);
        }
        return others;
    }
}

package dev.custody.cli;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Workload;
import dev.custody.engine.RunPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What clients send instead of what the diagram says. */
final class WorkloadOptions {
    @Option(
            names = "--messages",
            paramLabel = "N",
            converter = Ranges.Messages.class,
            description = "How many messages each client sends; 0: only those of 'send' commands.")
    private @Nullable Integer messages;

    @Option(
            names = "--rate",
            paramLabel = "R",
            converter = Ranges.Rate.class,
            description = "Arrivals a second, 0.001 to 100000.")
    private @Nullable Double perSecond;

    @Option(
            names = "--burst",
            paramLabel = "N",
            converter = Ranges.Burst.class,
            description = "How many messages arrive together.")
    private @Nullable Integer burst;

    @Option(
            names = "--invalid",
            paramLabel = "SHARE",
            converter = Ranges.Share.class,
            description = "The share that breaks the limits of its type: 0.1 or 10%%.")
    private @Nullable Double invalid;

    @Option(
            names = "--poison",
            paramLabel = "SHARE",
            converter = Ranges.Share.class,
            description = "The share that keeps the limits and yet can never be processed.")
    private @Nullable Double poison;

    /** The workloads of a plan, as these options change them. */
    Map<ComponentId, Workload> applyTo(RunPlan plan) {
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>(plan.workloads());
        if (messages == null && perSecond == null && burst == null && invalid == null && poison == null) {
            return workloads;
        }
        for (Component component : plan.diagram().components()) {
            if (component instanceof Component.Client client) {
                Workload own = Optional.ofNullable(workloads.get(client.id())).orElse(client.workload());
                workloads.put(client.id(), changed(own));
            }
        }
        return workloads;
    }

    private Workload changed(Workload own) {
        Workload changed = new Workload(
                messages == null ? own.messages() : messages,
                perSecond == null ? own.perSecond() : perSecond,
                burst == null ? own.burst() : burst,
                own.random(),
                invalid == null ? own.invalid() : invalid,
                poison == null ? own.poison() : poison,
                own.late());
        if (changed.invalid() + changed.poison() + changed.late() > 1) {
            throw new Failure("--invalid and --poison are more than everything: " + changed.invalid() + " and "
                    + changed.poison() + ". A message is one or the other, so together at most 1.");
        }
        return changed;
    }
}

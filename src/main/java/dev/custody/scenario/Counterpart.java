package dev.custody.scenario;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.engine.BadCommand;
import dev.custody.engine.Command;
import dev.custody.engine.CommandText;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run that is compared with another one.
 *
 * @param left commands of the other one that name something this one's diagram does not have, and why they were left out
 */
public record Counterpart(RunPlan plan, List<Left> left) {
    /**
     * A command that was left out.
     *
     * @param why in a sentence
     */
    public record Left(Command command, String why) {
        /** One that names something that is not there. */
        public Left(Command command, BadCommand why) {
            this(command, why.what());
        }

        /** Both, as on the command line. */
        @Override
        public String toString() {
            return CommandText.print(command) + ": " + why;
        }
    }

    public Counterpart {
        left = List.copyOf(left);
    }

    /**
     * The same run on another diagram: seed, workloads, commands and limits.
     *
     * @param diagram gets what {@code run} has, by the names of components, and by the time alone
     */
    public static Counterpart of(RunPlan run, Diagram diagram) {
        List<Left> left = new ArrayList<>();
        RunPlan plan = new RunPlan(
                diagram,
                run.seed(),
                workloads(run, diagram),
                commands(run, diagram, left),
                run.untilMicros(),
                run.maxEvents());
        return new Counterpart(plan, left);
    }

    /** Clients of the same name send the same; so do the only clients of either. Others send what their diagram says. */
    private static Map<ComponentId, Workload> workloads(RunPlan run, Diagram diagram) {
        List<Component.Client> clientsA = clients(run.diagram());
        List<Component.Client> clientsB = clients(diagram);
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>();
        for (Component.Client client : clientsB) {
            clientsA.stream()
                    .filter(other -> other.id().equals(client.id()) || (clientsA.size() == 1 && clientsB.size() == 1))
                    .findFirst()
                    .ifPresent(other ->
                            workloads.put(client.id(), run.workloads().getOrDefault(other.id(), other.workload())));
        }
        return workloads;
    }

    private static List<Component.Client> clients(Diagram diagram) {
        return diagram.components().stream()
                .filter(Component.Client.class::isInstance)
                .map(Component.Client.class::cast)
                .toList();
    }

    private static List<TimedCommand> commands(RunPlan run, Diagram diagram, List<Left> left) {
        List<TimedCommand> commands = new ArrayList<>();
        for (TimedCommand timed : run.commands()) {
            try {
                for (Command command : command(timed.command(), diagram)) {
                    commands.add(new TimedCommand(Moment.at(timed.moment().atMicros()), command));
                }
            } catch (BadCommand e) {
                left.add(new Left(timed.command(), e));
            }
        }
        return commands;
    }

    /**
     * The same command in another diagram, by the names of components.
     *
     * @throws BadCommand if it names something that is not there
     */
    public static List<Command> command(Command command, Diagram diagram) throws BadCommand {
        return CommandText.parse(CommandText.print(command), diagram);
    }
}

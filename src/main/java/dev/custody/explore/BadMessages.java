package dev.custody.explore;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Workload;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.TimedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each message of each client in turn is a bad one. */
final class BadMessages implements FaultFinder {
    private final Nature nature;

    BadMessages(Nature nature) {
        this.nature = nature;
    }

    @Override
    public List<CrashPoint> find(Recording recording) {
        FaultKind kind = kind();
        List<CrashPoint> points = new ArrayList<>();
        for (Component component : recording.diagram().components()) {
            if (component instanceof Component.Client client && matters(client, recording.diagram())) {
                Workload workload = recording.plan().workloads().getOrDefault(client.id(), client.workload());
                Spot spot = new Spot(client.id(), Spot.NO_STEP, "each message in turn", Phase.BEFORE);
                RowKey row = new RowKey(kind, client.id(), Optional.empty(), spot);
                for (int message = 1; message <= workload.messages(); message++) {
                    Command make = new Command.Make(client.id(), message, nature);
                    points.add(new CrashPoint(row, List.of(new TimedCommand(Moment.at(0), make))));
                }
            }
        }
        return points;
    }

    private FaultKind kind() {
        return switch (nature) {
            case POISON -> FaultKind.POISON;
            case INVALID -> FaultKind.INVALID;
            case LATE -> FaultKind.LATE;
            case VALID -> throw new IllegalStateException("nothing is bad about it");
        };
    }

    /** A message is late by the time that a sink which it comes to gives its row; all others don't look at the clock. */
    private boolean matters(Component.Client client, Diagram diagram) {
        return nature != Nature.LATE
                || diagram.component(client.to()) instanceof Component.Database database && database.isStamped();
    }
}

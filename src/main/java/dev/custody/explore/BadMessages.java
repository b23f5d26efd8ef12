package dev.custody.explore;

import dev.custody.diagram.Component;
import dev.custody.diagram.Workload;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.TimedCommand;
import dev.custody.trace.Nature;
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
        FaultKind kind = nature == Nature.POISON ? FaultKind.POISON : FaultKind.INVALID;
        List<CrashPoint> points = new ArrayList<>();
        for (Component component : recording.diagram().components()) {
            if (component instanceof Component.Client client) {
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

    @Override
    public String tell(String on, String when) {
        return switch (nature) {
            case POISON -> on + " sent a message that can never be processed";
            case INVALID -> on + " sent a message that breaks the limits of its type";
            case VALID -> on + " sent a message that is as it should be";
        };
    }
}

package dev.custody.explore;

import dev.custody.diagram.Component;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.TimedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each component in turn, with all its replicas, is not there when the run begins. */
final class Outages implements FaultFinder {
    private static final long END_MICROS = 10_000_000;

    @Override
    public List<CrashPoint> find(Recording recording) {
        List<CrashPoint> points = new ArrayList<>();
        for (Component component : recording.diagram().components()) {
            if (!(component instanceof Component.Client)) {
                points.add(new CrashPoint(
                        new RowKey(
                                FaultKind.DOWN,
                                component.id(),
                                Optional.empty(),
                                new Spot(component.id(), Spot.NO_STEP, "from the start", Phase.BEFORE)),
                        List.of(
                                new TimedCommand(Moment.at(0), new Command.Kill(component.id(), Command.ALL_REPLICAS)),
                                new TimedCommand(
                                        Moment.at(END_MICROS),
                                        new Command.Restart(component.id(), Command.ALL_REPLICAS)))));
            }
        }
        return points;
    }
}

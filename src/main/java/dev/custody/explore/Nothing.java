package dev.custody.explore;

import dev.custody.diagram.Component;
import java.util.List;
import java.util.Optional;

/** The run as it is. */
final class Nothing implements FaultFinder {
    @Override
    public List<CrashPoint> find(Recording recording) {
        Component first = recording.diagram().components().getFirst();
        boolean own = recording.plan().workloads().isEmpty();
        String what = own ? "the diagram's own workload" : "as it is";
        Spot spot = new Spot(first.id(), Spot.NO_STEP, what, Phase.BEFORE);
        return List.of(new CrashPoint(new RowKey(FaultKind.NONE, first.id(), Optional.empty(), spot), List.of()));
    }
}

package dev.custody.explore;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.TimedCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A direction of a link is cut while something is on its way there, and the way back when a request has arrived. */
final class Cuts implements FaultFinder {
    private static final long HEAL_MICROS = 10_000_000;

    private record Cut(Moment moment, ComponentId from, ComponentId to) {}

    @Override
    public List<CrashPoint> find(Recording recording) {
        Map<Cut, CrashPoint> points = new LinkedHashMap<>();
        for (Recording.Timed happening : recording.happenings()) {
            Moment moment = happening.after();
            happening.what().sent().forEach(hop -> add(points, new Cut(moment, hop.from(), hop.to()), hop.spot()));
            happening.what().arrived().forEach(hop -> add(points, new Cut(moment, hop.to(), hop.from()), hop.spot()));
        }
        return List.copyOf(points.values());
    }

    private static void add(Map<Cut, CrashPoint> points, Cut cut, Spot spot) {
        points.computeIfAbsent(
                cut,
                _ -> new CrashPoint(
                        new RowKey(FaultKind.CUT, cut.from(), Optional.of(cut.to()), spot),
                        List.of(
                                new TimedCommand(cut.moment(), new Command.Cut(cut.from(), cut.to())),
                                new TimedCommand(
                                        Moment.at(cut.moment().atMicros() + HEAL_MICROS),
                                        new Command.Heal(cut.from(), cut.to())))));
    }
}

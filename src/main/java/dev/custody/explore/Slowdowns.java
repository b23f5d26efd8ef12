package dev.custody.explore;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.TimedCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service is slow from the start of a job on, a sink from the arrival of a request on. */
final class Slowdowns implements FaultFinder {
    private static final double FACTOR = 20;
    private static final long PACE_AGAIN_MICROS = 10_000_000;

    private record Slowdown(Moment moment, ComponentId component) {}

    @Override
    public List<CrashPoint> find(Recording recording) {
        Map<Slowdown, CrashPoint> points = new LinkedHashMap<>();
        for (Recording.Timed happening : recording.happenings()) {
            Moment moment = happening.after();
            for (Target target : happening.what().started()) {
                Spot spot = happening.what().concerned().get(target);
                if (spot != null) {
                    add(points, new Slowdown(moment, target.component()), spot);
                }
            }
            for (Recording.Sent hop : happening.what().arrived()) {
                if (recording.diagram().component(hop.to()).isSink()) {
                    add(points, new Slowdown(moment, hop.to()), hop.spot());
                }
            }
        }
        return List.copyOf(points.values());
    }

    private static void add(Map<Slowdown, CrashPoint> points, Slowdown slow, Spot spot) {
        points.computeIfAbsent(
                slow,
                _ -> new CrashPoint(
                        new RowKey(FaultKind.SLOW, slow.component(), Optional.empty(), spot),
                        List.of(
                                new TimedCommand(slow.moment(), new Command.Slow(slow.component(), FACTOR)),
                                new TimedCommand(
                                        Moment.at(slow.moment().atMicros() + PACE_AGAIN_MICROS),
                                        new Command.Slow(slow.component(), 1)))));
    }
}

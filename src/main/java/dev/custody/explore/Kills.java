package dev.custody.explore;

import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.TimedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whoever an event concerns is killed just after it. A kill between two events that do not concern a component finds it as the
 * kill after the first of them did.
 */
final class Kills implements FaultFinder {
    private static final long RESTART_MICROS = 2_000_000;

    @Override
    public List<CrashPoint> find(Recording recording) {
        List<CrashPoint> points = new ArrayList<>();
        for (Recording.Timed happening : recording.happenings()) {
            Moment moment = happening.after();
            happening
                    .what()
                    .concerned()
                    .forEach((target, spot) -> points.add(new CrashPoint(
                            new RowKey(FaultKind.KILL, target.component(), Optional.empty(), spot),
                            List.of(
                                    new TimedCommand(moment, new Command.Kill(target.component(), target.replica())),
                                    new TimedCommand(
                                            Moment.at(moment.atMicros() + RESTART_MICROS),
                                            new Command.Restart(target.component(), target.replica()))))));
        }
        return points;
    }
}

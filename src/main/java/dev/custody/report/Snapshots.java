package dev.custody.report;

import dev.custody.ledger.Ledger;
import dev.custody.picture.Moment;
import dev.custody.scene.Scene;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What was where at the moments of a report: the run is folded once, and looked at on the way. */
public final class Snapshots {
    private Snapshots() {}

    /** What {@code look} makes of each moment of a report, in their order. */
    public static <T> List<T> of(RunReport report, Function<Moment, T> look) {
        return at(report, report.moments(), look);
    }

    /** The same for some of its moments, which must be in the order of the run. */
    public static <T> List<T> at(RunReport report, List<RunReport.Moment> moments, Function<Moment, T> look) {
        List<T> seen = new ArrayList<>();
        Scene scene = new Scene(report.ledger().diagram());
        Ledger ledger = new Ledger(report.ledger().diagram());
        for (RunReport.Moment moment : moments) {
            for (TraceEvent event : report.ledger()
                    .events()
                    .subList(ledger.position(), moment.event().position() + 1)) {
                scene.accept(event);
                ledger.accept(event);
            }
            seen.add(look.apply(Moment.of(scene, ledger, ledger.atMicros())));
        }
        return seen;
    }
}

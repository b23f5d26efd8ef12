package dev.custody.scenario.story;

import dev.custody.diagram.ComponentId;
import dev.custody.ledger.Holding;
import org.jspecify.annotations.Nullable;

/** Where a copy of a message is. */
final class Places {
    private Places() {}

    /** The component at which it is; null on the way. */
    static @Nullable ComponentId of(Holding holding) {
        return switch (holding) {
            case Holding.InRow row -> row.table().database();
            case Holding.InEntry entry -> entry.sink();
            case Holding.InJob job -> job.service();
            case Holding.Kept kept -> kept.service();
            case Holding.Waiting waiting -> waiting.service();
            case Holding.OnHop _ -> null;
        };
    }
}

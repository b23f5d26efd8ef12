package dev.custody.cli;

import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.Sinks;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdicts;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.function.Consumer;

/** Lets a run happen to its end, or until the user has seen enough. */
final class Player {
    private static final int STEPS_BETWEEN_LOOKS = 256;

    private final Session session;

    Player(Session session) {
        this.session = session;
    }

    /**
     * What is known at the end.
     *
     * @param interrupted whether the user ended it early
     */
    record Played(RunPlan plan, Ledger ledger, List<Verdict> verdicts, boolean interrupted) {}

    /** @param also gets every event too, as it happens */
    Played play(RunPlan plan, Sinks sinks, Consumer<TraceEvent> also) {
        Ledger ledger = new Ledger(plan.diagram());
        Progress progress = new Progress(session);
        boolean interrupted = false;
        try {
            Run run = new Run(plan, sinks, event -> {
                ledger.accept(event);
                also.accept(event);
            });
            while (!run.ended() && !interrupted) {
                for (int i = 0; i < STEPS_BETWEEN_LOOKS && !run.ended(); i++) {
                    if (run.atRest() || run.nextMicros() > plan.untilMicros()) {
                        run.finish();
                    } else {
                        run.step();
                    }
                }
                progress.tell(ledger);
                interrupted = !run.ended() && session.interrupted().getAsBoolean();
            }
        } finally {
            progress.clear();
        }
        return new Played(plan, ledger, Verdicts.of(ledger), interrupted);
    }
}

package dev.custody.cli;

import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.Sinks;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdicts;
import dev.custody.scenario.story.Scenario;
import dev.custody.scenario.story.StoryPlayer;
import dev.custody.scenario.story.Told;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.Optional;
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
     * @param told of a scenario, what came of it
     * @param interrupted whether the user ended it early
     */
    record Played(RunPlan plan, Ledger ledger, List<Verdict> verdicts, Optional<Told> told, boolean interrupted) {
        /** Whether a claim is broken, or the scenario did not come true. */
        boolean isBroken() {
            return Verdicts.anyClaimBroken(verdicts)
                    || told.filter(scenario -> !scenario.isTrue()).isPresent();
        }
    }

    /**
     * Plays what a user wants to run.
     *
     * @param plan of the target, as options change it
     * @param also gets every event too, as it happens
     */
    Played play(Target target, RunPlan plan, Sinks sinks, Consumer<TraceEvent> also) {
        return target.scenario().isPresent()
                ? play(target.scenario().get(), plan, sinks, also)
                : play(plan, sinks, also);
    }

    private Played play(Scenario scenario, RunPlan plan, Sinks sinks, Consumer<TraceEvent> also) {
        Progress progress = new Progress(session);
        try (HeapSinks beside = new HeapSinks()) {
            Told told = new StoryPlayer(scenario, plan).play(sinks, beside, also, ledger -> {
                progress.tell(ledger);
                return session.interrupted().getAsBoolean();
            });
            return new Played(
                    told.plan(), told.ledger(), Verdicts.of(told.ledger()), Optional.of(told), told.interrupted());
        } finally {
            progress.clear();
        }
    }

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
        return new Played(plan, ledger, Verdicts.of(ledger), Optional.empty(), interrupted);
    }
}

package dev.custody.scenario.story;

import dev.custody.engine.RunPlan;
import dev.custody.ledger.Ledger;
import dev.custody.scenario.Counterpart;
import java.util.List;
import java.util.Optional;

/**
 * A scenario that was played to its end.
 *
 * @param plan the run: with all its commands, each at its exact moment, so that it can be saved and run again
 * @param beside the run beside, where the scenario has one
 * @param performance what began where, what was answered and what was met
 * @param interrupted whether it was ended early
 */
public record Told(RunPlan plan, Ledger ledger, Optional<Beside> beside, Performance performance, boolean interrupted) {
    /**
     * The other diagram under the same commands.
     *
     * @param left commands that name something it does not have, and why they were left out
     */
    public record Beside(RunPlan plan, Ledger ledger, List<Counterpart.Left> left) {
        public Beside {
            left = List.copyOf(left);
        }
    }

    /** Whether each beat began at its cue, each prediction has exactly one right choice, and each expectation was met. */
    public boolean isTrue() {
        return !interrupted
                && performance.troubles().isEmpty()
                && performance.answers().stream()
                        .allMatch(answer -> answer.trueChoices().size() == 1)
                && performance.met().stream().allMatch(Met::met);
    }
}

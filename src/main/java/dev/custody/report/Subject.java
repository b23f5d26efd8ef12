package dev.custody.report;

import dev.custody.engine.RunPlan;
import dev.custody.ledger.Ledger;
import dev.custody.scenario.story.Performance;
import java.util.Optional;

/**
 * A run that is over, to be reported.
 *
 * @param name a short name for files
 * @param title as people call it
 * @param lead what it is about, in a sentence or two
 * @param rerun the command that runs it again, for a shell
 * @param tool the version of Custody
 * @param performance of a scenario, what came of it; empty if it is none
 */
public record Subject(
        String name,
        String title,
        String lead,
        String rerun,
        String tool,
        RunReport.Sinks sinks,
        RunPlan plan,
        Ledger ledger,
        Optional<Performance> performance) {
    /** A run of a diagram that is called as the diagram is. */
    public static Subject of(
            String name, String rerun, String tool, RunReport.Sinks sinks, RunPlan plan, Ledger ledger) {
        return new Subject(
                name,
                plan.diagram().title(),
                plan.diagram().summary(),
                rerun,
                tool,
                sinks,
                plan,
                ledger,
                Optional.empty());
    }
}

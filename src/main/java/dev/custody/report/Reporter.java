package dev.custody.report;

import dev.custody.diagram.Diagram;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.Sinks;
import dev.custody.explore.Comparison;
import dev.custody.ledger.Ledger;
import dev.custody.scenario.story.Performance;
import dev.custody.scenario.story.Scenario;
import dev.custody.scenario.story.StoryPlayer;
import dev.custody.scenario.story.Told;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Runs what is to be reported, and reports it.
 *
 * @param tool the version of Custody
 * @param kind what {@code sinks} are
 * @param sinks opens new ones for each run
 * @param interrupted whether to end early, which is a {@link CancellationException}
 */
public record Reporter(
        String tool, RunReport.Sinks kind, Supplier<Sinks> sinks, BooleanSupplier interrupted, Watch watch) {
    private static final int STEPS_BETWEEN_LOOKS = 4_096;

    /** A run, which is called as its diagram is. */
    public RunReport run(String name, String rerun, RunPlan plan) {
        return report(name, rerun, plan, played(plan));
    }

    private Ledger played(RunPlan plan) {
        Ledger ledger = new Ledger(plan.diagram());
        try (Sinks opened = sinks.get()) {
            Run run = new Run(plan, opened, ledger::accept);
            while (!run.ended()) {
                for (int i = 0; i < STEPS_BETWEEN_LOOKS && !run.ended(); i++) {
                    if (run.atRest() || run.nextMicros() > plan.untilMicros()) {
                        run.finish();
                    } else {
                        run.step();
                    }
                }
                if (interrupted.getAsBoolean()) {
                    throw new CancellationException();
                }
            }
        }
        return ledger;
    }

    /** A run that is over already. */
    public RunReport report(String name, String rerun, RunPlan plan, Ledger ledger) {
        return RunReporter.of(Subject.of(name, rerun, tool, kind, plan, ledger), watch);
    }

    /** A scenario; where it runs on two diagrams, both. */
    public Report story(Scenario scenario, String rerun) {
        try (Sinks own = sinks.get();
                Sinks other = sinks.get()) {
            Told told = new StoryPlayer(scenario).play(own, other, _ -> {}, _ -> interrupted.getAsBoolean());
            if (told.interrupted()) {
                throw new CancellationException();
            }
            RunReport report = RunReporter.of(subject(scenario, rerun, told), watch);
            return told.beside().isEmpty()
                    ? report
                    : beside(
                            scenario.id(),
                            scenario.title(),
                            report,
                            told.beside().get(),
                            rerun);
        }
    }

    private Subject subject(Scenario scenario, String rerun, Told told) {
        Optional<Performance> performance = Optional.of(told.performance());
        return new Subject(
                scenario.id(),
                scenario.title(),
                scenario.summary(),
                rerun,
                tool,
                kind,
                told.plan(),
                told.ledger(),
                performance);
    }

    private ComparisonReport beside(String name, String title, RunReport a, Told.Beside beside, String rerun) {
        Comparison comparison = Comparison.of(
                new Comparison.Side(a.plan(), a.ledger(), List.of()),
                new Comparison.Side(beside.plan(), beside.ledger(), beside.left()));
        RunReport b = report(beside.plan().diagram().id(), rerun, beside.plan(), beside.ledger());
        return new ComparisonReport(name, title, ComparisonWords.summary(comparison), comparison, a, b);
    }

    /** The same commands on another diagram too. */
    public ComparisonReport beside(String name, String rerun, RunPlan plan, Diagram other, String rerunBoth) {
        Comparison comparison = Comparison.of(plan, other, sinks);
        if (interrupted.getAsBoolean()) {
            throw new CancellationException();
        }
        return new ComparisonReport(
                name + "-beside-" + other.id(),
                plan.diagram().title() + " and " + other.title(),
                ComparisonWords.summary(comparison),
                comparison,
                report(name, rerun, plan, comparison.a().ledger()),
                report(
                        other.id(),
                        rerunBoth,
                        comparison.b().plan(),
                        comparison.b().ledger()));
    }
}

package dev.custody.scenario.story;

import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.sink.heap.HeapSinks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a scenario to edit of what a person did in a run: a beat for each moment at which there were commands, with a cue, a
 * sentence and where to look; and expectations from what became of the messages.
 *
 * <p>A beat waits for a condition where one describes its moment ({@code message 3 at worker}) and the run comes out the same
 * with it; otherwise for the time. So the scenario is about the same run, and also about the next one, in which everything
 * comes a little later.
 */
public final class Recording {
    /** Beyond that many, trying each condition takes too long. */
    private static final int MOST_TRIALS = 60;

    private static final int MOST_EVENTS_TO_TRY = 100_000;

    private final String id;
    private final RunPlan plan;
    private final Optional<Path> diagramFile;
    private final Ledger ledger;
    private final List<Doing> doings = new ArrayList<>();

    /**
     * What was done at one moment.
     *
     * @param position the number of events before it
     * @param before what was known then
     * @param wasAtRest whether nothing moved
     */
    record Doing(List<Command> commands, long atMicros, int position, Ledger before, boolean wasAtRest) {}

    private Recording(String id, RunPlan plan, Optional<Path> diagramFile) {
        this.id = id;
        this.plan = plan;
        this.diagramFile = diagramFile;
        this.ledger = new Ledger(plan.diagram());
        watch();
    }

    /**
     * Records a run.
     *
     * @param id of the scenario: its file's name, without the ending
     * @param plan with all that was done, each command at its exact moment
     * @param diagramFile where its diagram came from; empty for one of the catalogue
     */
    public static Scenario of(String id, RunPlan plan, Optional<Path> diagramFile) {
        return new Recording(id, plan, diagramFile).scenario();
    }

    /** Runs it, and remembers how it stood when something was done. */
    private void watch() {
        try (HeapSinks sinks = new HeapSinks()) {
            Run run = new Run(plan, sinks, ledger::accept);
            Moment last = Moment.at(-1);
            while (!run.ended()) {
                if (!run.commandIsNext()) {
                    if (run.atRest() || run.nextMicros() > plan.untilMicros()) {
                        run.finish();
                    } else {
                        run.step();
                    }
                    continue;
                }
                run.moveToNext();
                if (run.nowMicros() > plan.untilMicros()) {
                    run.finish();
                    break;
                }
                Command command = plan.commands().get(run.given().size()).command();
                if (run.moment().equals(last)) {
                    add(command);
                } else {
                    doings.add(new Doing(
                            List.of(command), run.nowMicros(), ledger.position(), ledger.copy(), run.isQuiet()));
                }
                last = run.moment();
                run.step();
            }
        }
    }

    private void add(Command command) {
        Doing last = doings.removeLast();
        List<Command> commands = new ArrayList<>(last.commands());
        commands.add(command);
        doings.add(new Doing(commands, last.atMicros(), last.position(), last.before(), last.wasAtRest()));
    }

    private Scenario scenario() {
        Draft draft = new Draft(plan.diagram(), ledger);
        List<Beat> beats = new ArrayList<>(List.of(draft.opening()));
        doings.forEach(doing -> beats.add(draft.beat(doing, new Cue.At(doing.atMicros()))));
        Scenario byTime = new Scenario(
                id,
                draft.title(doings),
                draft.summary(),
                plan.diagram(),
                diagramFile,
                plan.seed(),
                plan.workloads(),
                plan.untilMicros(),
                beats,
                draft.expectations(),
                Optional.empty());
        return ledger.position() > MOST_EVENTS_TO_TRY ? byTime : byCondition(byTime);
    }

    /** The same with conditions in place of times, wherever all comes out as it was. */
    private Scenario byCondition(Scenario scenario) {
        Scenario best = scenario;
        List<Outcome> wanted = outcomes(ledger);
        int trials = 0;
        for (int i = 0; i < doings.size(); i++) {
            for (Condition condition : Moments.of(doings.get(i), plan.diagram())) {
                if (trials++ == MOST_TRIALS) {
                    return best;
                }
                Scenario trial = best.withCue(i + 1, new Cue.When(condition, patience(i)));
                Told told = new StoryPlayer(trial).play(HeapSinks::new);
                if (told.isTrue() && outcomes(told.ledger()).equals(wanted) && isNear(told, i)) {
                    best = trial;
                    break;
                }
            }
        }
        return best;
    }

    /** How long it waits at least: far longer than it had to. */
    private long patience(int doing) {
        long before = doing == 0 ? 0 : doings.get(doing - 1).atMicros();
        return Math.max(Cue.DEFAULT_GIVE_UP_MICROS, 10 * (doings.get(doing).atMicros() - before));
    }

    /** Whether it began where the person acted, and not where the same was so before. */
    private boolean isNear(Told told, int doing) {
        long began = told.performance().begun().get(doing + 1).atMicros();
        return Moments.isNear(began, doings.get(doing).atMicros());
    }

    private static List<Outcome> outcomes(Ledger ledger) {
        return ledger.lives().stream().map(MessageLife::outcome).toList();
    }
}

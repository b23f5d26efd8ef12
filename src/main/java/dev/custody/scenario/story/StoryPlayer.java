package dev.custody.scenario.story;

import dev.custody.engine.BadCommand;
import dev.custody.engine.Command;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.Sinks;
import dev.custody.ledger.Ledger;
import dev.custody.scenario.Counterpart;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Plays a scenario from its beginning to its end, without anybody looking on. Never stands still. */
public final class StoryPlayer {
    private static final int STEPS_BETWEEN_LOOKS = 256;

    private final Scenario scenario;
    private final RunPlan plan;

    public StoryPlayer(Scenario scenario) {
        this(scenario, scenario.plan());
    }

    /** @param plan of the scenario's diagram; its own commands, if any, are given besides those of the beats */
    public StoryPlayer(Scenario scenario, RunPlan plan) {
        this.scenario = scenario;
        this.plan = plan;
    }

    /** Plays it. The sinks are opened and closed here. */
    public Told play(Supplier<Sinks> sinks) {
        try (Sinks own = sinks.get();
                Sinks other = sinks.get()) {
            return play(own, other, _ -> {}, _ -> false);
        }
    }

    /**
     * Plays it.
     *
     * @param sinks of the run; they stay the caller's to close
     * @param besideSinks of the run beside, if there is one
     * @param also gets every event of the run too, as it happens
     * @param stop asked now and then, by what is known: whether to end it early
     */
    public Told play(Sinks sinks, Sinks besideSinks, Consumer<TraceEvent> also, Predicate<Ledger> stop) {
        Optional<Other> beside = scenario.beside().map(_ -> new Other(scenario, plan, besideSinks));
        Performance performance =
                new Performance(scenario, micros -> beside.ifPresent(other -> other.advanceTo(micros)));
        beside.ifPresent(other -> other.start(performance::takeBeside));
        Run run = new Run(plan, sinks, event -> {
            performance.take(event);
            also.accept(event);
        });
        boolean stopped = false;
        while (!run.ended() && !stopped) {
            for (int i = 0; i < STEPS_BETWEEN_LOOKS && !run.ended(); i++) {
                step(run, performance, beside);
            }
            stopped = !run.ended() && stop.test(performance.ledger());
        }
        if (!stopped) {
            performance.end();
        }
        return new Told(
                plan.with(run.given()),
                performance.ledger(),
                beside.map(other -> other.told(performance)),
                performance,
                stopped);
    }

    private void step(Run run, Performance performance, Optional<Other> beside) {
        Optional<Begun> begun = performance.next(nowMicros(run, performance), run.atRest());
        if (begun.isPresent()) {
            for (Command command : scenario.beats().get(begun.get().beat()).commands()) {
                beside.ifPresent(other -> other.give(command, run.nowMicros()));
                run.give(command);
            }
            return;
        }
        long due = performance.dueMicros();
        boolean isDueFirst = due < run.nextMicros() && due <= plan.untilMicros();
        if (isDueFirst) {
            run.advanceTo(due);
        } else if ((run.atRest() && due == Run.NEVER) || run.nextMicros() > plan.untilMicros()) {
            run.finish();
        } else {
            run.step();
        }
    }

    /**
     * The time by which beats begin. Where nothing moves any more and nothing is done either, what is left is told without the
     * run: it ends where it came to rest, as it does when it is run again without its story.
     */
    private long nowMicros(Run run, Performance performance) {
        List<Beat> left = scenario.beats()
                .subList(performance.nextBeat(), scenario.beats().size());
        boolean isOnlyTold = run.atRest()
                && !left.isEmpty()
                && left.stream().allMatch(beat -> beat.commands().isEmpty());
        if (!isOnlyTold) {
            return run.nowMicros();
        }
        long toldMicros = performance.begun().isEmpty()
                ? run.nowMicros()
                : Math.max(run.nowMicros(), performance.begun().getLast().atMicros());
        boolean waits = left.getFirst().cue() instanceof Cue.When || performance.dueMicros() > plan.untilMicros();
        return waits ? toldMicros : Math.max(toldMicros, performance.dueMicros());
    }

    /** The run beside, which keeps behind the first and is moved up to it where a command comes or something is decided. */
    private static final class Other {
        private final Counterpart counterpart;
        private final Sinks sinks;
        private final List<Counterpart.Left> left = new ArrayList<>();
        private Optional<Run> run = Optional.empty();

        Other(Scenario scenario, RunPlan plan, Sinks sinks) {
            this.counterpart = Counterpart.of(plan, scenario.beside().orElseThrow());
            this.sinks = sinks;
            left.addAll(counterpart.left());
        }

        void start(Consumer<TraceEvent> out) {
            run = Optional.of(new Run(counterpart.plan(), sinks, out));
        }

        /** Lets everything happen up to that time; once nothing moves, its time stands still until a command comes. */
        void advanceTo(long micros) {
            Run own = run.orElseThrow();
            if (micros == Run.NEVER) {
                own.finish();
            }
            while (!own.atRest() && own.nextMicros() <= micros) {
                own.step();
            }
        }

        void give(Command command, long micros) {
            run.orElseThrow().advanceTo(micros);
            try {
                Counterpart.command(command, counterpart.plan().diagram()).forEach(run.orElseThrow()::give);
            } catch (BadCommand e) {
                left.add(new Counterpart.Left(command, e));
            }
        }

        Told.Beside told(Performance performance) {
            return new Told.Beside(
                    counterpart.plan().with(run.orElseThrow().given()),
                    performance.ledgerBeside().orElseThrow(),
                    left);
        }
    }
}

package dev.custody.explore;

import dev.custody.diagram.Claim;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.engine.port.Sinks;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Verdicts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tries faults on one run: a diagram with a workload and a seed. The seam behind which everything is done to make it fast; what
 * it answers is what {@link Verdicts} says. For any number of threads.
 */
public final class Trial {
    private final RunPlan base;
    private final List<Claim> questions;
    private final Supplier<Sinks> sinks;

    /**
     * @param base the run without the faults; its own commands are given in every trial
     * @param questions what to judge; at most {@link Result#MOST_QUESTIONS}
     * @param sinks opens new storage for one run
     */
    public Trial(RunPlan base, List<Claim> questions, Supplier<Sinks> sinks) {
        if (questions.size() > Result.MOST_QUESTIONS) {
            throw new IllegalArgumentException(questions.size() + " questions");
        }
        this.base = base;
        this.questions = List.copyOf(questions);
        this.sinks = sinks;
    }

    /** What the run with these faults says about each question, in their order. */
    public Result run(List<TimedCommand> faults) {
        Ledger ledger = ledger(faults);
        long kept = 0;
        long broken = 0;
        for (int i = 0; i < questions.size(); i++) {
            switch (Verdicts.standing(questions.get(i), ledger)) {
                case KEPT -> kept |= 1L << i;
                case BROKEN -> broken |= 1L << i;
                case NOT_JUDGED -> {}
            }
        }
        return new Result(kept, broken);
    }

    /** Everything that happens in the run with these faults. */
    public Ledger ledger(List<TimedCommand> faults) {
        Ledger ledger = new Ledger(base.diagram());
        try (Sinks storage = sinks.get()) {
            new Run(plan(faults), storage, ledger::accept).finish();
        }
        return ledger;
    }

    /** What determines the run with these faults. */
    public RunPlan plan(List<TimedCommand> faults) {
        return base.with(together(base.commands(), faults));
    }

    /** Commands of two lists, in the order of their times; those of the first come first. */
    static List<TimedCommand> together(List<TimedCommand> first, List<TimedCommand> second) {
        List<TimedCommand> all = new ArrayList<>(first);
        all.addAll(second);
        all.sort(Comparator.comparingLong(command -> command.moment().atMicros()));
        return all;
    }
}

package dev.custody.report;

import dev.custody.diagram.Durations;
import dev.custody.engine.CommandText;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;

/** Words the command that runs something again. */
public final class Rerun {
    /** Of more than that, somebody makes a file. */
    private static final int MOST_COMMANDS = 6;

    private Rerun() {}

    /** That of a diagram with its own workload, and of commands that say all of themselves by their time. */
    public static String of(String diagram, RunPlan plan) {
        StringBuilder text = new StringBuilder("custody run ").append(quoted(diagram));
        if (plan.seed() != 1) {
            text.append(" --seed ").append(plan.seed());
        }
        for (TimedCommand command : plan.commands()) {
            String timed = Durations.format(command.moment().atMicros()).replace(" ", "") + " "
                    + CommandText.print(command.command());
            text.append(" --at ").append(quoted(timed));
        }
        return text.toString();
    }

    /** Whether that says all that determines the run. */
    public static boolean isWhole(RunPlan plan) {
        return plan.workloads().isEmpty()
                && plan.untilMicros() == RunPlan.DEFAULT_UNTIL_MICROS
                && plan.maxEvents() == RunPlan.DEFAULT_MAX_EVENTS
                && plan.commands().size() <= MOST_COMMANDS
                && plan.commands().stream().allMatch(c -> c.moment().afterDispatches() == Moment.AFTER_ALL);
    }

    /** An argument as a POSIX shell reads it. */
    public static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./:@%+=,-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}

package dev.custody.desktop.bridge;

import dev.custody.diagram.Diagram;
import dev.custody.engine.RunPlan;

/**
 * A run that was left, to come back to it as it was: its commands, its branches, and the place of the playhead. Its events are
 * made again.
 */
public final class LeftRun {
    private final RunPlan plan;
    private final CommandTree tree;
    private final long micros;

    /** @param micros where the playhead stood, in virtual time */
    LeftRun(RunPlan plan, CommandTree tree, long micros) {
        this.plan = plan;
        this.tree = tree;
        this.micros = micros;
    }

    public Diagram diagram() {
        return plan.diagram();
    }

    /** What it was opened with, before anything was done in it. */
    public RunPlan plan() {
        return plan;
    }

    CommandTree tree() {
        return tree;
    }

    long micros() {
        return micros;
    }
}

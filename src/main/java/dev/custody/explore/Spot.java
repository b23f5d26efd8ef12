package dev.custody.explore;

import dev.custody.diagram.ComponentId;

/**
 * A place in a program, as the trace tells it: what somebody is doing, and how far it is.
 *
 * @param actor whose program it is; a client, or a sink, for what those do by themselves
 * @param path where in the program, as in {@link dev.custody.trace.TraceEvent.StepStarted}; empty for what comes before any step
 *     (a poll, a client's request), {@link #END} for what comes after all
 * @param verb the step's word, or what is done without a step
 */
record Spot(ComponentId actor, String path, String verb, Phase phase) {
    static final String NO_STEP = "";
    static final String END = "end";

    Spot at(Phase other) {
        return new Spot(actor, path, verb, other);
    }

    /** Whether a step of a program is at work here, rather than between steps or outside of all. */
    boolean isWithinStep() {
        return switch (phase) {
            case DURING, REQUEST, ARRIVED, APPLIED, ANSWER -> !path.equals(NO_STEP) && !path.equals(END);
            case BEFORE, AFTER -> false;
        };
    }
}

package dev.custody.desktop.bridge;

import dev.custody.diagram.ComponentId;

/**
 * Something to be done just before a step of a service's program begins, each time that a job comes to it.
 *
 * @param step its place in the program, as in {@link dev.custody.trace.TraceEvent.StepStarted}
 */
public record Breakpoint(ComponentId service, String step, Action action) {
    public enum Action {
        /** The run stands still until somebody lets it go on. */
        PAUSE,
        /** The replica that is at the step is killed. */
        KILL
    }

    boolean isAt(ComponentId component, String path) {
        return service.equals(component) && step.equals(path);
    }
}

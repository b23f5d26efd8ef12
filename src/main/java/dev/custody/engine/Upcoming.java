package dev.custody.engine;

import dev.custody.diagram.ComponentId;

/**
 * A step that begins with the next thing that happens.
 *
 * @param step its place in the program, as in {@link dev.custody.trace.TraceEvent.StepStarted}
 */
public record Upcoming(ComponentId service, int replica, int job, String step) {}

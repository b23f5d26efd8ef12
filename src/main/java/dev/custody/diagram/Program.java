package dev.custody.diagram;

import java.util.List;

/** What a service does for each trigger: steps, one after the other. */
public record Program(List<Step> steps) {
    public Program {
        steps = List.copyOf(steps);
    }
}

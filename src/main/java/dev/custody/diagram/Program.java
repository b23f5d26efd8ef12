package dev.custody.diagram;

import java.util.ArrayList;
import java.util.List;

/** What a service does for each trigger: steps, one after the other. */
public record Program(List<Step> steps) {
    public Program {
        steps = List.copyOf(steps);
    }

    /** All steps, those within others too, in the order of the file. A step that is tried stands after its {@link Step.Otherwise}. */
    public List<Step> all() {
        List<Step> all = new ArrayList<>();
        collect(steps, all);
        return all;
    }

    private static void collect(List<Step> steps, List<Step> all) {
        for (Step step : steps) {
            all.add(step);
            if (step instanceof Step.Otherwise otherwise) {
                collect(List.of(otherwise.tried()), all);
            }
            if (step instanceof Step.Block block) {
                collect(block.steps(), all);
            }
        }
    }
}

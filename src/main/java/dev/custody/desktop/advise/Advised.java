package dev.custody.desktop.advise;

import dev.custody.diagram.Diagram;
import dev.custody.scenario.story.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * What is advised for one concern, as it is shown.
 *
 * @param rather what fits
 * @param costs of it
 * @param not the others, and what speaks against each
 * @param never what is tempting and never right
 */
record Advised(String concern, Line rather, List<String> costs, List<Line> not, List<Line> never) {
    Advised {
        costs = List.copyOf(costs);
        not = List.copyOf(not);
        never = List.copyOf(never);
    }

    /**
     * An architecture, and what there is to say of it.
     *
     * @param diagram empty where there is nothing to build
     * @param story in which it is seen, if there is one and it is read
     */
    record Line(Optional<Diagram> diagram, String title, String because, Optional<Scenario> story) {}
}

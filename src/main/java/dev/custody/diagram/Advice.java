package dev.custody.diagram;

import java.util.List;

/**
 * When to use an architecture.
 *
 * @param problem the problem it solves
 * @param fits when it fits
 * @param unfit when it does not
 * @param costs what it costs
 */
public record Advice(String problem, List<String> fits, List<String> unfit, List<String> costs) {
    public Advice {
        fits = List.copyOf(fits);
        unfit = List.copyOf(unfit);
        costs = List.copyOf(costs);
    }
}

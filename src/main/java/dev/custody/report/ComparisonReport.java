package dev.custody.report;

import dev.custody.explore.Comparison;
import java.util.List;

/**
 * What is to be said about the same commands on two diagrams.
 *
 * @param comparison what differs
 * @param a the one side
 * @param b the other
 * @param summary what differs, in sentences
 */
public record ComparisonReport(
        String name, String title, List<String> summary, Comparison comparison, RunReport a, RunReport b)
        implements Report {
    public ComparisonReport {
        summary = List.copyOf(summary);
    }

    /** The verdict in a few words. */
    public String headline() {
        return ComparisonWords.headline(comparison);
    }

    @Override
    public boolean isBroken() {
        return a.isBroken() || b.isBroken();
    }
}

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

    /** The verdict in a word: what is worse in one of the two counts. */
    public RunReport.Tone tone() {
        List<RunReport.Tone> both = List.of(a.tone(), b.tone());
        return both.contains(RunReport.Tone.BROKEN)
                ? RunReport.Tone.BROKEN
                : both.contains(RunReport.Tone.RISK_SEEN) ? RunReport.Tone.RISK_SEEN : a.tone();
    }

    @Override
    public boolean isBroken() {
        return a.isBroken() || b.isBroken();
    }
}

package dev.custody.report.page;

import dev.custody.report.ComparisonReport;
import dev.custody.report.ComparisonWords;
import java.util.Map;

/** What templates of pages are filled with about two runs side by side. */
public final class ComparisonModel {
    private ComparisonModel() {}

    /** What is said of both; each run has a {@link RunModel} of its own. */
    public static Map<String, Object> of(ComparisonReport report) {
        return Map.of(
                "a", report.a().plan().diagram().title(),
                "b", report.b().plan().diagram().title(),
                "tone", report.tone().id(),
                "sign", report.tone().sign(),
                "headline", report.headline(),
                "summary", report.summary(),
                "outcomes", ComparisonWords.outcomes(report.comparison()),
                "verdicts", ComparisonWords.verdicts(report.comparison()),
                "differences", ComparisonWords.differences(report.comparison()));
    }
}

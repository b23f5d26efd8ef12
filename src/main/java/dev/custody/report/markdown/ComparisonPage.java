package dev.custody.report.markdown;

import dev.custody.explore.Comparison;
import dev.custody.report.Amount;
import dev.custody.report.ComparisonReport;
import dev.custody.report.ComparisonWords;
import java.util.List;

/** Two runs side by side in Markdown, and then each of them. */
final class ComparisonPage {
    private ComparisonPage() {}

    static String of(ComparisonReport report) {
        MarkdownText page = new MarkdownText();
        Comparison comparison = report.comparison();
        String a = report.a().plan().diagram().title();
        String b = report.b().plan().diagram().title();
        page.heading(1, report.title()).paragraph(String.join(" ", report.summary()));
        page.heading(2, "Side by side");
        page.table(List.of("outcome", a, b), ComparisonWords.outcomes(comparison));
        page.table(List.of("guarantee", a, b), ComparisonWords.verdicts(comparison));
        page.heading(2, "Messages that fare differently");
        List<List<String>> different = ComparisonWords.differences(comparison);
        page.table(List.of("message", a, b), different);
        if (different.isEmpty()) {
            page.paragraph("Each message fares the same in both.");
        }
        int more = (int) comparison.messages().stream()
                        .filter(Comparison.Pair::isDifferent)
                        .count()
                - different.size();
        if (more > 0) {
            page.paragraph("And " + Amount.number(more) + " more.");
        }
        page.raw(RunPage.within(report.a(), 2) + "\n" + RunPage.within(report.b(), 2));
        return page.toString();
    }
}

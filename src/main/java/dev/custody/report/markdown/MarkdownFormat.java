package dev.custody.report.markdown;

import dev.custody.report.ComparisonReport;
import dev.custody.report.Format;
import dev.custody.report.MapReport;
import dev.custody.report.Report;
import dev.custody.report.RunReport;
import dev.custody.report.Watch;
import java.nio.charset.StandardCharsets;

/** A report for a place where code is hosted. */
public final class MarkdownFormat implements Format {
    @Override
    public byte[] write(Report report, Watch watch) {
        String text = switch (report) {
            case RunReport run -> RunPage.of(run);
            case MapReport map -> MapPage.of(map);
            case ComparisonReport both -> ComparisonPage.of(both);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.custody.report.html;

import dev.custody.report.ComparisonReport;
import dev.custody.report.Format;
import dev.custody.report.MapReport;
import dev.custody.report.Report;
import dev.custody.report.RunReport;
import dev.custody.report.Watch;
import java.nio.charset.StandardCharsets;

/** A page for any browser that plays the run: one file, nothing from elsewhere. */
public final class HtmlFormat implements Format {
    @Override
    public byte[] write(Report report, Watch watch) {
        String page = switch (report) {
            case MapReport map -> MapPage.of(map.map());
            case RunReport run -> new RunPage(watch).of(run);
            case ComparisonReport both -> new RunPage(watch).of(both);
        };
        return page.getBytes(StandardCharsets.UTF_8);
    }
}

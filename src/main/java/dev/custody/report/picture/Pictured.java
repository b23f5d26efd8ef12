package dev.custody.report.picture;

import dev.custody.report.ComparisonReport;
import dev.custody.report.MapReport;
import dev.custody.report.Report;
import dev.custody.report.RunReport;
import java.util.Optional;

/** Of which run a picture of a report is. */
final class Pictured {
    private Pictured() {}

    /** A run itself, and of a comparison the first side; empty for a map. */
    static Optional<RunReport> run(Report report) {
        return switch (report) {
            case RunReport run -> Optional.of(run);
            case ComparisonReport both -> Optional.of(both.a());
            case MapReport _ -> Optional.empty();
        };
    }

    static Optional<String> refuses(Report report) {
        return run(report).flatMap(RunReport::decisive).isPresent()
                ? Optional.empty()
                : Optional.of("A picture shows a moment of a run, and this is a map. Choose html, pdf, md or json.");
    }
}

package dev.custody.report.mermaid;

import dev.custody.report.ComparisonReport;
import dev.custody.report.Format;
import dev.custody.report.MapReport;
import dev.custody.report.Report;
import dev.custody.report.RunReport;
import dev.custody.report.Watch;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** One Mermaid diagram of a run; of a comparison, that of its first side. */
public final class MermaidFormat implements Format {
    private final Function<RunReport, String> drawing;

    private MermaidFormat(Function<RunReport, String> drawing) {
        this.drawing = drawing;
    }

    /** The architecture with its faults. */
    public static MermaidFormat flowchart() {
        return new MermaidFormat(Flowchart::of);
    }

    /** The messages' way of the first message that did not simply arrive, or of the first of all. */
    public static MermaidFormat sequence() {
        return new MermaidFormat(report -> SequenceChart.of(
                report.ledger(),
                report.stories().isEmpty()
                        ? report.ledger().lives().getFirst().id()
                        : report.stories().getFirst().life().id()));
    }

    @Override
    public byte[] write(Report report, Watch watch) {
        return drawing.apply(run(report).orElseThrow()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<String> refuses(Report report) {
        Optional<RunReport> run = run(report);
        return run.isEmpty()
                ? Optional.of("Mermaid draws runs, and this is a map. Choose html, pdf, md or json.")
                : run.get().ledger().lives().isEmpty()
                        ? Optional.of(
                                "No message was sent in this run: there is nothing to draw. Choose another format.")
                        : Optional.empty();
    }

    private static Optional<RunReport> run(Report report) {
        return switch (report) {
            case RunReport run -> Optional.of(run);
            case ComparisonReport both -> Optional.of(both.a());
            case MapReport _ -> Optional.empty();
        };
    }
}

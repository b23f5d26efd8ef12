package dev.custody.report.html;

import dev.custody.layout.Layout;
import dev.custody.ledger.StoryLine;
import dev.custody.picture.DiagramSvg;
import dev.custody.picture.Paintbox;
import dev.custody.report.RunReport;
import dev.custody.report.Snapshots;
import dev.custody.report.Watch;
import dev.custody.report.page.RunModel;
import dev.custody.report.player.Reel;
import dev.custody.report.player.Stretch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of a player is filled with. */
final class Film {
    private static final int MOST_FAULTS = 24;

    private final RunReport report;
    private final Paintbox box;
    private final Layout layout;
    private final DiagramSvg painter;
    private final Stretch stretch;

    Film(RunReport report, Paintbox box) {
        this.report = report;
        this.box = box;
        layout = RunModel.layout(report, box);
        painter = new DiagramSvg(box, layout);
        stretch = Stretch.of(report);
    }

    /** All that the page of a run is filled with. */
    Map<String, Object> model(Watch watch) {
        Map<String, Object> model = new HashMap<>(new RunModel(report, box, painter, RunModel.WIDTH).model());
        long from = stretch.fromMicros(report.ledger());
        long to = stretch.toMicros(report.ledger());
        model.put("reel", report.ledger().lives().isEmpty() ? "" : Reel.of(report, painter, layout, watch));
        model.put("stage", stage());
        model.put("startAt", startAt());
        model.put(
                "faultMarks",
                report.faults().stream()
                        .limit(MOST_FAULTS)
                        .map(fault -> RunModel.span(fault, from, to))
                        .toList());
        model.put(
                "cut",
                stretch.isWhole(report.ledger())
                        ? ""
                        : "Of this long run, the film shows " + StoryLine.clock(from) + " to " + StoryLine.clock(to)
                                + ", around what decided it.");
        return model;
    }

    private String startAt() {
        return report.moments().stream()
                .findFirst()
                .flatMap(first -> stretch.tick(report.ledger(), first.event().position()))
                .map(tick -> Long.toString(tick))
                .orElse("0");
    }

    /** The picture that stands there until the player takes over, or for good where there are no scripts. */
    private String stage() {
        List<String> first = Snapshots.at(
                report,
                report.moments().stream().limit(1).toList(),
                moment -> painter.document(
                        report.title(), moment, painter.whole(), layout.bounds().width(), false));
        return "<svg viewBox=\"" + DiagramSvg.viewBox(painter.whole())
                + "\" font-family=\"'Inter Tabular', Inter, system-ui, sans-serif\" font-size=\"13\" role=\"img\""
                + " aria-label=\"The diagram; what happens is told below it\"><g class=\"first-picture\">"
                + String.join("", first) + "</g></svg>";
    }
}

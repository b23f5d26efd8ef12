package dev.custody.report.picture;

import dev.custody.picture.DiagramSvg;
import dev.custody.picture.Paintbox;
import dev.custody.report.RunReport;
import dev.custody.report.Snapshots;
import java.util.List;

/** The whole diagram at the moment that decided a run, as SVG; drawn for a picture of 1280×720. */
final class DecisiveMoment {
    static final double WIDTH = 1_280;
    private static final double HEIGHT = 720;

    private DecisiveMoment() {}

    static String svg(RunReport run, Paintbox box) {
        DiagramSvg painter =
                new DiagramSvg(box, DiagramSvg.layout(box, run.plan().diagram(), WIDTH, HEIGHT));
        RunReport.Moment decisive = run.decisive().orElseThrow();
        String title = run.title() + ": " + decisive.title();
        return Snapshots.at(
                        run, List.of(decisive), moment -> painter.document(title, moment, painter.whole(), WIDTH, true))
                .getFirst();
    }
}

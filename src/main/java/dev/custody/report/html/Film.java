package dev.custody.report.html;

import dev.custody.layout.Layout;
import dev.custody.picture.DiagramSvg;
import dev.custody.picture.Paintbox;
import dev.custody.report.RunReport;
import dev.custody.report.Snapshots;
import dev.custody.report.Watch;
import dev.custody.report.player.Reel;
import dev.custody.report.player.Stretch;
import java.util.HashMap;
import java.util.Map;

/** The film of a run, as the template of a player is filled with it. */
final class Film {
    private final RunReport report;
    private final Layout layout;
    private final DiagramSvg painter;
    private final Stretch stretch;
    private final String stage;
    private final String reel;

    /**
     * Makes it, which takes a while.
     *
     * @param layout where everything stands in it
     */
    Film(RunReport report, Paintbox box, Layout layout, Watch watch) {
        this.report = report;
        this.layout = layout;
        painter = new DiagramSvg(box, layout);
        stretch = Stretch.of(report);
        stage = stage();
        reel = Reel.of(report, painter, layout, watch);
    }

    /** @param moments of the page, which lead into the film */
    Map<String, Object> model(Object moments) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", report.plan().diagram().title());
        model.put("tone", report.tone().id());
        model.put("sign", report.tone().sign());
        model.put("stage", stage);
        model.put("reel", reel);
        model.put("moments", moments);
        return model;
    }

    /** The picture that stands there until the player takes over, or for good where there are no scripts. */
    private String stage() {
        String first = String.join(
                "",
                Snapshots.at(
                        report,
                        report.moments().stream().limit(1).toList(),
                        moment -> painter.document(
                                report.title(),
                                moment,
                                painter.whole(),
                                layout.bounds().width(),
                                false)));
        return "<svg viewBox=\"" + DiagramSvg.viewBox(painter.whole())
                + "\" font-family=\"'Inter Tabular', Inter, system-ui, sans-serif\" font-size=\"13\" role=\"img\""
                + " aria-label=\"The diagram; what happens is told below it\"><g class=\"first-picture\">" + first
                + "</g></svg>";
    }

    long fromMicros() {
        return stretch.fromMicros(report.ledger());
    }

    long toMicros() {
        return stretch.toMicros(report.ledger());
    }

    boolean isWhole() {
        return stretch.isWhole(report.ledger());
    }

    /** When the first moment of the report is, if the film has it. */
    long startTick() {
        return report.moments().stream()
                .findFirst()
                .flatMap(first -> stretch.tick(report.ledger(), first.event().position()))
                .orElse(Reel.tick(fromMicros()));
    }
}

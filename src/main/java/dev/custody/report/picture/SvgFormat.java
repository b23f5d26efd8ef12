package dev.custody.report.picture;

import dev.custody.layout.Layout;
import dev.custody.picture.DiagramSvg;
import dev.custody.picture.Paintbox;
import dev.custody.picture.style.Theme;
import dev.custody.report.Format;
import dev.custody.report.Report;
import dev.custody.report.RunReport;
import dev.custody.report.Snapshots;
import dev.custody.report.Watch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The decisive moment as SVG: vectors, with the font in it, for any reader. */
public final class SvgFormat implements Format {
    private static final double WIDTH = 1_280;
    private static final double HEIGHT = 720;

    @Override
    public byte[] write(Report report, Watch watch) {
        RunReport run = Pictured.run(report).orElseThrow();
        Paintbox box = Paintbox.of(Theme.LIGHT);
        Layout layout = DiagramSvg.layout(box, run.plan().diagram(), WIDTH, HEIGHT);
        DiagramSvg painter = new DiagramSvg(box, layout);
        RunReport.Moment decisive = run.decisive().orElseThrow();
        String title = run.title() + ": " + decisive.title();
        String svg = Snapshots.at(
                        run, List.of(decisive), moment -> painter.document(title, moment, painter.whole(), WIDTH, true))
                .getFirst();
        int inside = svg.indexOf('>') + 1;
        String whole = svg.substring(0, inside) + "<style>" + box.fonts() + "</style>" + svg.substring(inside) + "\n";
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<String> refuses(Report report) {
        return Pictured.refuses(report);
    }
}

package dev.custody.report.picture;

import dev.custody.picture.Paintbox;
import dev.custody.picture.style.Theme;
import dev.custody.report.Format;
import dev.custody.report.Report;
import dev.custody.report.Watch;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The decisive moment as SVG: vectors, with the font in it, for any reader. */
public final class SvgFormat implements Format {
    @Override
    public byte[] write(Report report, Watch watch) {
        Paintbox box = Paintbox.of(Theme.LIGHT);
        String svg = DecisiveMoment.svg(Pictured.run(report).orElseThrow(), box);
        int inside = svg.indexOf('>') + 1;
        String whole = svg.substring(0, inside) + "<style>" + box.fonts() + "</style>" + svg.substring(inside) + "\n";
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<String> refuses(Report report) {
        return Pictured.refuses(report);
    }
}

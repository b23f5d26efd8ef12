package dev.custody.report.picture;

import dev.custody.picture.Paintbox;
import dev.custody.picture.raster.Raster;
import dev.custody.picture.style.Theme;
import dev.custody.report.Format;
import dev.custody.report.Report;
import dev.custody.report.Watch;
import java.util.Optional;

/** The decisive moment as a PNG, twice as large as it is drawn: sharp on a slide. */
public final class PngFormat implements Format {
    @Override
    public byte[] write(Report report, Watch watch) {
        Paintbox box = Paintbox.of(Theme.LIGHT);
        String svg = DecisiveMoment.svg(Pictured.run(report).orElseThrow(), box);
        return new Raster(box).png(svg, 2 * DecisiveMoment.WIDTH);
    }

    @Override
    public Optional<String> refuses(Report report) {
        return Pictured.refuses(report);
    }
}

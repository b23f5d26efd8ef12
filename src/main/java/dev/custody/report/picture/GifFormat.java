package dev.custody.report.picture;

import dev.custody.picture.Paintbox;
import dev.custody.picture.raster.Gif;
import dev.custody.picture.style.Theme;
import dev.custody.report.Format;
import dev.custody.report.Report;
import dev.custody.report.RunReport;
import dev.custody.report.Watch;
import java.util.Optional;

/** The seconds around the decisive moment, moving. */
public final class GifFormat implements Format {
    private static final int WIDTH_PIXELS = 800;

    @Override
    public byte[] write(Report report, Watch watch) {
        RunReport run = Pictured.run(report).orElseThrow();
        int decisive = run.decisive().orElseThrow().event().position();
        return new Gif(Paintbox.of(Theme.LIGHT))
                .of(run.plan().diagram(), run.ledger().events(), decisive, WIDTH_PIXELS);
    }

    @Override
    public Optional<String> refuses(Report report) {
        return Pictured.refuses(report);
    }
}

package dev.custody.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.explore.Proof;
import dev.custody.explore.Watch;
import dev.custody.layout.Layout;
import dev.custody.layout.Placed;
import dev.custody.layout.Placement;
import dev.custody.picture.Paintbox;
import dev.custody.picture.style.Theme;
import dev.custody.report.MapReport;
import dev.custody.report.Report;
import dev.custody.report.Reports;
import dev.custody.report.RunReport;
import dev.custody.report.Snapshots;
import dev.custody.report.page.Characters;
import dev.custody.report.page.RunModel;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfFormatTest {
    private static byte[] pdf(Report report) {
        return new PdfFormat().write(report, dev.custody.report.Watch.NOBODY);
    }

    private static String text(PDDocument document) throws Exception {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    @Test
    void verdictsCanBeReadAndSelected() throws Exception {
        try (PDDocument document =
                Loader.loadPDF(pdf(Reports.run("queue-worker", "2s kill worker", "5s restart worker")))) {
            assertThat(text(document))
                    .contains("All 4 claims were kept", "nothing-lost", "Worker is down", "dead-lettered")
                    .contains("custody run queue-worker --at '2s kill worker' --at '5s restart worker'")
                    .contains("1 / " + document.getNumberOfPages());
        }
    }

    @Test
    void thereAreBookmarks() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(Reports.run("queue-worker", "2s kill worker")))) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                item.children().forEach(child -> titles.add(child.getTitle()));
            }
            assertThat(titles)
                    .contains(
                            "Queue and worker",
                            "Guarantees",
                            "Moments that matter",
                            "What was wrong, and when",
                            "Run it again");
        }
    }

    @Test
    void everyFontIsInside() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(Reports.run("queue-worker", "2s kill worker")))) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        assertThat(pdf(Reports.run("outbox", "2s kill relay"))).isEqualTo(pdf(Reports.run("outbox", "2s kill relay")));
    }

    @Test
    void whatComesFromOutsideStaysText() throws Exception {
        Report hostile = Reports.of(Reports.plan(
                Reports.hostile("sync-api"),
                "100ms send client {\"number\":300,\"text\":\"" + Reports.HOSTILE + "\"}"));
        try (PDDocument document = Loader.loadPDF(pdf(hostile))) {
            assertThat(text(document)).contains("<script>alert('x')</script>");
        }
    }

    @Test
    void whatIsNotCommittedYetIsDrawnToo() throws Exception {
        long inserted = Reports.run("sync-api").ledger().events().stream()
                .filter(TraceEvent.RowInserted.class::isInstance)
                .findFirst()
                .orElseThrow()
                .atMicros();
        RunReport killed = Reports.run("sync-api", inserted + "us kill api");
        Layout layout = RunModel.layout(killed, Paintbox.of(Theme.LIGHT));
        assertThat(Snapshots.of(
                        killed,
                        moment -> Placement.of(moment.scene(), layout, moment.micros(), false).stream()
                                .anyMatch(placed -> placed.kind() == Placed.Kind.PENDING)))
                .contains(true);
        try (PDDocument document = Loader.loadPDF(pdf(killed))) {
            assertThat(text(document)).contains("Just before: API is down");
        }
    }

    @Test
    void whatNoPageMayHoldIsReplaced() {
        assertThat(Characters.clean("a\u0000b\u0008c\n\ud83d\ude00")).isEqualTo("a\ufffdb\ufffdc\n\ud83d\ude00");
    }

    @Test
    void comparisonsAndMapsAreLaidOutToo() throws Exception {
        try (PDDocument document = Loader.loadPDF(
                pdf(Reports.compared("ack-first", "queue-worker", "2s kill worker", "4s restart worker")))) {
            assertThat(text(document)).contains("Side by side", "fare differently");
        }
        MapReport map = new MapReport(
                "ack-first-map",
                Proof.of(Reports.diagram("ack-first"), 1, 1, "1.0", HeapSinks::new, Watch.nobody())
                        .map());
        try (PDDocument document = Loader.loadPDF(pdf(map))) {
            assertThat(text(document)).contains("Smallest runs that break something", "Crash points");
        }
    }
}

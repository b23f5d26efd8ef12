package dev.custody.report.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import dev.custody.picture.Paintbox;
import dev.custody.picture.style.Theme;
import dev.custody.report.ComparisonReport;
import dev.custody.report.Format;
import dev.custody.report.MapReport;
import dev.custody.report.Report;
import dev.custody.report.RunReport;
import dev.custody.report.Watch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A report to print or to file: pages with numbers and bookmarks, text that can be selected, pictures as vectors. */
public final class PdfFormat implements Format {
    private static final String FAMILY = "Inter Tabular";

    /** In pictures as in text. */
    private static final Set<FSFontUseCase> EVERYWHERE = Set.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    @Override
    public byte[] write(Report report, Watch watch) {
        watch.at("laying out pages", 0, 2);
        Paintbox box = Paintbox.of(Theme.LIGHT);
        String page = switch (report) {
            case RunReport run -> new PdfPages(box).of(run);
            case ComparisonReport both -> new PdfPages(box).of(both);
            case MapReport map -> new PdfPages(box).of(map);
        };
        watch.at("laying out pages", 1, 2);
        return bytes(page, report.title());
    }

    private static byte[] bytes(String page, String title) {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(font("InterTabular-Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true, EVERYWHERE);
        builder.useFont(font("InterTabular-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true, EVERYWHERE);
        builder.useSVGDrawer(new BatikSVGDrawer());
        // Nothing is fetched: all there is stands in the page.
        builder.useUriResolver((_, _) -> null);
        builder.withHtmlContent(Xml.fitting(page), null);
        builder.withProducer("Custody");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return saved(renderer.getPdfDocument(), title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without anything that differs from one time to another. */
    private static byte[] saved(PDDocument document, String title) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Custody");
        Calendar never = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        never.setTimeInMillis(0);
        information.setCreationDate(never);
        information.setModificationDate(never);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("en");
        document.setDocumentId(1L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> Objects.requireNonNull(PdfFormat.class.getResourceAsStream("/styles/fonts/" + file), file);
    }
}

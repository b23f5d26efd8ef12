package dev.custody.report;

import dev.custody.diagram.Nearest;
import dev.custody.report.html.HtmlFormat;
import dev.custody.report.json.JsonFormat;
import dev.custody.report.markdown.MarkdownFormat;
import dev.custody.report.mermaid.MermaidFormat;
import dev.custody.report.pdf.PdfFormat;
import dev.custody.report.picture.GifFormat;
import dev.custody.report.picture.PngFormat;
import dev.custody.report.picture.SvgFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The formats of reports. A new one is a line here, and a class. */
public enum ReportFormat {
    HTML("html", ".html", "a page for any browser that plays the run", HtmlFormat::new),
    PDF("pdf", ".pdf", "pages to print or to file", PdfFormat::new),
    MARKDOWN("md", ".md", "Markdown with Mermaid, for where code is hosted", MarkdownFormat::new),
    JSON("json", ".json", "all of it for machines", JsonFormat::new),
    SVG("svg", ".svg", "the moment that decided it, as vectors", SvgFormat::new),
    PNG("png", ".png", "the same as pixels, for slides", PngFormat::new),
    GIF("gif", ".gif", "the decisive seconds, moving", GifFormat::new),
    MERMAID("mermaid", ".mmd", "the architecture with its faults, in Mermaid", MermaidFormat::flowchart),
    SEQUENCE("sequence", ".sequence.mmd", "who told whom what of a message, in Mermaid", MermaidFormat::sequence);

    private final String id;
    private final String ending;
    private final String meaning;
    private final Supplier<Format> format;

    ReportFormat(String id, String ending, String meaning, Supplier<Format> format) {
        this.id = id;
        this.ending = ending;
        this.meaning = meaning;
        this.format = format;
    }

    /** Its name on the command line. */
    public String id() {
        return id;
    }

    /** How names of its files end. */
    public String ending() {
        return ending;
    }

    /** What it is, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Who writes it. */
    public Format format() {
        return format.get();
    }

    /** The names of all. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ReportFormat::id).toList();
    }

    /** The format of that name. */
    public static Optional<ReportFormat> named(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /** What to say to somebody who asks for a format that there is not. */
    public static String unknown(String id) {
        return "There is no format '" + id + "'. " + Nearest.question(id, ids()) + "There are: "
                + String.join(", ", ids()) + ".";
    }
}

package dev.custody.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.diagram.load.LoadResult;
import dev.custody.engine.RunPlan;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What comes from outside, as titles of a diagram and as the payload of a message, is text in every format, and breaks none. */
class HostileTextTest {
    private static final Pattern FENCED = Pattern.compile("(?ms)^(`{3,})[^\n]*\n.*?^\\1$");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> texts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "]]><b>x</b><!-- --><![CDATA[",
                "\"'`\\\"&amp;&#60;script&#62;",
                "\u202Eevil\u202C \u200F\u2067x\u2069",
                "bell \u0007 escape \u001B[31m line \u2028 end \uFFFE",
                "Donaudampfschifffahrtsgesellschaft".repeat(8),
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDE9\uD83C\uDDEA e\u0301",
                "{{ report }} {% include 'x' %} ${x} %s ``` | a | \n# heading\n---");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void staysTextInAPicture(String text) throws Exception {
        RunReport report = Reports.of(hostile(text));
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written(ReportFormat.SVG, report))))
                .getElementsByTagName("*");
        List<Element> elements = IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
        assertThat(elements)
                .extracting(Element::getTagName)
                .doesNotContain("script", "b", "foreignObject", "image")
                .contains("text");
        for (int i = 0; i < all.getLength(); i++) {
            for (int a = 0; a < elements.get(i).getAttributes().getLength(); a++) {
                assertThat(elements.get(i).getAttributes().item(a).getNodeName())
                        .doesNotStartWith("on")
                        .isNotEqualTo("href");
            }
        }
        String shown = elements.getFirst().getTextContent();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> assertThat(shown).contains(Character.toString(letter)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isNoMarkupInAPage(String text) throws Exception {
        RunReport report = Reports.of(hostile(text));
        String page = written(ReportFormat.HTML, report);
        assertThat(page)
                .doesNotContain("<script>alert", "<b>x", "<![CDATA[", "<!-- -->")
                .contains("</html>");
        assertThat(page.split("<script", -1)).hasSize(3);
        assertThat(page.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void breaksNoOtherFormat(String text) throws Exception {
        RunReport report = Reports.of(hostile(text));
        String outsideOfCode =
                FENCED.matcher(written(ReportFormat.MARKDOWN, report)).replaceAll("");
        assertThat(outsideOfCode)
                .contains("What is real")
                .doesNotContain("<script", "<b>", "<!--", "\n# heading", "```");
        assertThat(written(ReportFormat.MERMAID, report)).doesNotContain("<script", "<b>");
        assertThat(written(ReportFormat.MERMAID, report).lines())
                .hasSameSizeAs(written(ReportFormat.MERMAID, Reports.of(hostile("x")))
                        .lines()
                        .toList());
        assertThat(JSON.readTree(written(ReportFormat.JSON, report)).isObject()).isTrue();
        try (PDDocument document = Loader.loadPDF(ReportFormat.PDF.format().write(report, Watch.NOBODY))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
    }

    private static String written(ReportFormat format, Report report) {
        return new String(format.format().write(report, Watch.NOBODY), StandardCharsets.UTF_8);
    }

    /** As far as the loader lets it through: a title with something in it that nobody sees is refused there. */
    private static RunPlan hostile(String text) throws Exception {
        String sent = "100ms send client {\"number\":3,\"text\":" + JSON.writeValueAsString(text) + "}";
        String json = Files.readString(Path.of("diagrams", "sync-api.json"));
        String changed = json.replaceAll(
                "\"(title|summary|problem)\"\\s*:\\s*\"[^\"]*\"",
                "\"$1\": " + Matcher.quoteReplacement(JSON.writeValueAsString(text)));
        LoadResult titled = new DiagramLoader().load("sync-api.json", changed.getBytes(StandardCharsets.UTF_8));
        Diagram diagram = titled instanceof LoadResult.Loaded(Diagram loaded) ? loaded : Reports.diagram("sync-api");
        return Reports.plan(diagram, sent);
    }
}

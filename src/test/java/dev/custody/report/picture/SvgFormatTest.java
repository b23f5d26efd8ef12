package dev.custody.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.report.Report;
import dev.custody.report.Reports;
import dev.custody.report.Watch;
import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SvgFormatTest {
    private static byte[] svg(Report report) {
        return new SvgFormat().write(report, Watch.NOBODY);
    }

    private static Document document(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    @Test
    void itShowsTheMomentThatDecidedIt() throws Exception {
        Document svg = document(svg(Reports.run("ack-first", "2s kill worker", "5s restart worker")));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).contains("Acknowledge first: ");
        assertThat(svg.getElementsByTagName("g").getLength()).isGreaterThan(10);
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        assertThat(svg(Reports.run("outbox", "2s kill relay"))).isEqualTo(svg(Reports.run("outbox", "2s kill relay")));
    }

    @Test
    void whatComesFromOutsideIsNoMarkup() throws Exception {
        Document svg = document(svg(Reports.of(Reports.plan(Reports.hostile("sync-api")))));
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("img").getLength()).isZero();
    }
}

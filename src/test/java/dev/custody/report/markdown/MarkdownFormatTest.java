package dev.custody.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.report.Report;
import dev.custody.report.Reports;
import dev.custody.report.RunReport;
import dev.custody.report.Watch;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {
    private static String text(Report report) {
        return new String(new MarkdownFormat().write(report, Watch.NOBODY), StandardCharsets.UTF_8);
    }

    @Test
    void theVerdictComesFirstAndTheCommandIsThere() {
        String page = text(Reports.run("queue-worker", "2s kill worker", "5s restart worker"));
        assertThat(page.lines().filter(line -> !line.isBlank()).toList().subList(0, 2))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("# Queue and worker"),
                        second -> assertThat(second).startsWith("**! All 4 claims were kept;"));
        assertThat(page)
                .contains("custody run queue-worker --at '2s kill worker' --at '5s restart worker'")
                .contains("| ✓ | nothing-lost | kept |")
                .contains("| 2.000 s | 5.000 s | Worker is down |")
                .contains("```mermaid\nflowchart LR\n")
                .contains("```mermaid\nsequenceDiagram\n");
    }

    @Test
    void everyRowOfATableHasAsManyCellsAsItsHead() {
        String page = text(Reports.run("sync-api", "100ms send client {\"number\":300,\"text\":\"a|b|c\"}"));
        int cells = 0;
        for (String line : page.lines().toList()) {
            int here = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length : 0;
            assertThat(cells == 0 || here == 0 || here == cells).as(line).isTrue();
            cells = here;
        }
        assertThat(page).contains("a\\|b\\|c");
    }

    @Test
    void whatComesFromOutsideStaysText() throws Exception {
        RunReport report = Reports.of(Reports.plan(
                Reports.hostile("sync-api"),
                "1s send client {\"text\":\"" + Reports.HOSTILE + " @everyone www.x.y\"}"));
        String outside = text(report).replaceAll("(?s)```.*?```", "");
        assertThat(outside)
                .doesNotContain("<script", "<img", "://x.y", "@everyone", "www.")
                .doesNotContainPattern("[^\\\\]]\\(")
                .contains("&lt;script&gt;");
        assertThat(outside.replace("\\`", "")).doesNotContain("`");
    }

    @Test
    void aFenceIsLongerThanAnyBackticksInIt() {
        String page = new MarkdownText().fenced("sh", "echo '````'").toString();
        assertThat(page).startsWith("`````sh\n").endsWith("\n`````\n");
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        assertThat(text(Reports.run("outbox", "2s kill relay")))
                .isEqualTo(text(Reports.run("outbox", "2s kill relay")));
    }

    @Test
    void aComparisonHasBothSides() {
        String page = text(Reports.compared("ack-first", "queue-worker", "2s kill worker", "4s restart worker"));
        assertThat(page)
                .contains("| outcome | Acknowledge first | Queue and worker |")
                .contains("| nothing-lost | seen | kept |")
                .contains("\n## Acknowledge first\n", "\n## Queue and worker\n");
    }
}

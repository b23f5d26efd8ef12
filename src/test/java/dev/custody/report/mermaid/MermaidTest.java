package dev.custody.report.mermaid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.report.Reports;
import dev.custody.report.RunReport;
import org.junit.jupiter.api.Test;

class MermaidTest {
    @Test
    void everyComponentAndLinkIsThereAndFaultsAreMarked() {
        RunReport report =
                Reports.run("queue-worker", "2s kill worker", "5s restart worker", "6s cut worker->database");
        String chart = Flowchart.of(report);
        assertThat(chart.lines().filter(line -> line.matches("  n\\d+[\\[({].*")))
                .hasSize(report.plan().diagram().components().size());
        assertThat(chart.lines().filter(line -> line.matches("  n\\d+ -.*> n\\d+")))
                .hasSize(report.plan().diagram().links().size());
        assertThat(chart)
                .contains("Worker<br/>down 2.000 s – 5.000 s")
                .contains("\"cut from 6.000 s\"")
                .contains(" broken\n");
    }

    @Test
    void aLossIsACrossInTheSequence() {
        RunReport report = Reports.run("sync-api", "900ms cut api->client");
        MessageLife doubted = report.ledger().lives().stream()
                .filter(life -> life.outcome() == Outcome.IN_DOUBT)
                .findFirst()
                .orElseThrow();
        assertThat(SequenceChart.of(report.ledger(), doubted.id()))
                .startsWith("sequenceDiagram\n  participant n0 as ")
                .containsPattern("n\\d+-xn\\d+: .*never arrives")
                .contains("told in doubt");
    }

    @Test
    void whatComesFromOutsideIsNoSyntax() throws Exception {
        String chart = Flowchart.of(Reports.of(Reports.plan(Reports.hostile("sync-api"))));
        assertThat(chart).doesNotContain("<script", "<img", "`", "[a]");
        assertThat(MermaidText.escaped("a\"; end\n`<b>#1")).isEqualTo("a#34;#59; end #96;#60;b#62;#35;1");
    }
}

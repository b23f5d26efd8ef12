package dev.custody.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.custody.report.RunReport.Expected;
import dev.custody.scenario.story.Scenario;
import dev.custody.sink.heap.HeapSinks;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ReporterTest {
    private static Reporter reporter(boolean interrupted) {
        return new Reporter("1.0", RunReport.Sinks.HEAP, HeapSinks::new, () -> interrupted, Watch.NOBODY);
    }

    @Test
    void aScenarioTellsItsBeatsItsAnswersAndWhatCameTrue() {
        Scenario scenario = Reports.scenarios().scenario("building-blocks-worker");
        RunReport report = (RunReport) reporter(false).story(scenario, "custody run building-blocks-worker");
        assertThat(report.title()).isEqualTo(scenario.title());
        assertThat(report.lead()).isEqualTo(scenario.summary());
        assertThat(report.beats()).hasSameSizeAs(scenario.beats());
        assertThat(report.beats())
                .flatExtracting(beat -> beat.asked().stream().toList())
                .allSatisfy(asked -> {
                    assertThat(asked.choices().stream().filter(RunReport.Choice::right))
                            .hasSize(1);
                    assertThat(asked.because()).startsWith("Decided by: ");
                });
        assertThat(report.expected()).isNotEmpty().allMatch(Expected::met);
        assertThat(report.isBroken()).isFalse();
    }

    @Test
    void aScenarioThatDoesNotComeTrueIsBroken() {
        Scenario scenario = Reports.scenarios().scenario("building-blocks-worker");
        Scenario other = new Scenario(
                scenario.id(),
                scenario.title(),
                scenario.summary(),
                scenario.diagram(),
                scenario.diagramFile(),
                scenario.seed(),
                scenario.workloads(),
                scenario.untilMicros(),
                List.of(scenario.beats().getFirst()),
                scenario.expectations(),
                scenario.beside());
        RunReport report = (RunReport) reporter(false).story(other, "x");
        if (report.expected().stream().allMatch(Expected::met)) {
            assertThat(report.isBroken()).isFalse();
        } else {
            assertThat(report.isBroken()).isTrue();
            assertThat(report.headline()).isEqualTo("The scenario did not come true");
            assertThat(report.summary()).anyMatch(sentence -> sentence.startsWith("This did not come true: "));
        }
    }

    @Test
    void whoInterruptsGetsNoReport() {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> reporter(true).run("x", "x", Reports.plan(Reports.diagram("sync-api"))));
    }
}

package dev.custody.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinkBenchTest {
    private final Catalogue catalogue = new Catalogue(new DiagramLoader());

    /** That both sides do the same, the benchmark itself checks. Speed is not judged here. */
    @Test
    void measuresEachOfItsDiagrams() {
        List<Diagram> diagrams =
                SinkBench.MEASURED.stream().map(catalogue::diagram).toList();
        SinkFigures figures = new SinkBench(diagrams, new SinkBench.Options(1, 1, 20)).measure();
        assertThat(figures.comparisons())
                .extracting(SinkFigures.Comparison::diagram)
                .containsExactlyElementsOf(SinkBench.MEASURED);
        assertThat(figures.comparisons())
                .allSatisfy(c -> assertThat(c.statements()).isGreaterThan(20))
                .allSatisfy(c -> assertThat(c.ratio().median()).isPositive());
    }

    @Test
    void saysSoWhenARunCostsTooMuch() {
        KernelFigures.Spread slow = new KernelFigures.Spread(1.4, 1.51, 1.6);
        SinkFigures figures = new SinkFigures(
                3, 10, List.of(new SinkFigures.Comparison("sync-api", 1000, 50, slow, slow, slow, slow, slow)));
        StringWriter text = new StringWriter();
        figures.print(new PrintWriter(text));
        assertThat(figures.passed()).isFalse();
        assertThat(text.toString()).contains("sync-api", "1.51 (1.40 to 1.60)", "it does NOT");
    }

    @Test
    void refusesNothingToMeasure() {
        assertThatThrownBy(() -> new SinkBench.Options(1, 0, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}

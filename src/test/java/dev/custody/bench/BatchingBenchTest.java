package dev.custody.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BatchingBenchTest {
    /** That all rows go in, the benchmark itself checks. Speed is not judged here. */
    @Test
    void measuresEachWay() {
        BatchingFigures figures = new BatchingBench(
                        new Catalogue(new DiagramLoader()).diagram("batching"), new BatchingBench.Options(20, 1))
                .measure();

        assertThat(figures.ways())
                .hasSize(3)
                .allSatisfy(way -> assertThat(way.seconds().median()).isPositive());
        assertThat(figures.ways().getFirst().ratio().median()).isEqualTo(1);
        StringWriter text = new StringWriter();
        figures.print(new PrintWriter(text));
        assertThat(text.toString()).contains("20 rows", "one batch", "times as fast", "WRITE_DELAY=0");
    }

    @Test
    void refusesNothingToMeasure() {
        assertThatThrownBy(() -> new BatchingBench.Options(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}

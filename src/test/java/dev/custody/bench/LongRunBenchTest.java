package dev.custody.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That they measure what they say, the benchmarks check themselves. Speed is not judged here. */
class LongRunBenchTest {
    private final Diagram diagram = new Catalogue(new DiagramLoader()).diagram("sync-api");
    private final StringWriter text = new StringWriter();

    @Test
    void rewindGoesToAndFro() {
        RewindBench.run(new PrintWriter(text), diagram, new RewindBench.Options("sync-api", 400, 1, 10));
        assertThat(text.toString()).contains("million a second with the ledger", "bytes an event", "at worst, of 10");
    }

    @Test
    void sweepJudgesRuns() {
        SweepBench.run(new PrintWriter(text), List.of(diagram), new SweepBench.Options(List.of("sync-api"), 40, 1));
        assertThat(text.toString()).contains("judged runs/s", "cores: all kills and cuts of 1 diagrams");
    }
}

package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    private Path directory;

    @Test
    void eachFormatIsAFileAndItsPlaceIsSaid() throws Exception {
        Path out = directory.resolve("new/reports");
        Cli cli = Cli.run(
                "report", "queue-worker", "sync-api", "--format", "md,json,mermaid,sequence", "--out", out + "");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out().lines())
                .hasSize(8)
                .allSatisfy(line -> assertThat(Path.of(line)).isNotEmptyFile());
        assertThat(Files.readString(out.resolve("queue-worker.md"))).startsWith("# Queue and worker");
    }

    @Test
    void aSavedRunIsReportedUnderTheNameOfItsFile() throws Exception {
        Path run = directory.resolve("killed.run.json");
        Cli.run("run", "queue-worker", "--at", "2s kill worker", "--at", "5s restart worker", "--save", run + "");
        Cli cli = Cli.run("report", run + "", "--format", "md", "--out", directory + "");
        assertThat(cli.exitCode()).isZero();
        String first = Files.readString(directory.resolve("killed.md"));
        assertThat(first).contains("custody run killed.run.json").doesNotContain(directory.toString());
        Cli.run("report", run + "", "--format", "md", "--out", directory + "");
        assertThat(Files.readString(directory.resolve("killed.md"))).isEqualTo(first);
    }

    @Test
    void onH2TheReportIsTheSameButForThatWord() throws Exception {
        Cli.run("report", "outbox", "--format", "md", "--out", directory.resolve("heap") + "");
        Cli.run("report", "outbox", "--format", "md", "--sinks", "h2", "--out", directory.resolve("h2") + "");
        String heap = Files.readString(directory.resolve("heap/outbox.md"));
        String h2 = Files.readString(directory.resolve("h2/outbox.md"));
        assertThat(h2).isNotEqualTo(heap);
        assertThat(h2.lines().filter(line -> !line.startsWith("- ")))
                .containsExactlyElementsOf(
                        heap.lines().filter(line -> !line.startsWith("- ")).toList());
    }

    @Test
    void besideAnotherDiagramBothAreTold() throws Exception {
        Cli cli = Cli.run("report", "ack-first", "--beside", "queue-worker", "--format", "md", "--out", directory + "");
        assertThat(cli.exitCode()).isZero();
        assertThat(directory.resolve("ack-first-beside-queue-worker.md")).isNotEmptyFile();
    }

    @Test
    void aGuaranteeMapIsReported() throws Exception {
        Cli.run("explore", "ack-first", "--out", directory.resolve("map") + "", "--quiet");
        Cli cli = Cli.run(
                "report", directory.resolve("map/map.json") + "", "--format", "md,json", "--out", directory + "");
        assertThat(cli.exitCode()).isZero();
        assertThat(Files.readString(directory.resolve("ack-first-map.md")))
                .contains("Smallest runs that break something");
        assertThat(directory.resolve("ack-first-map.json")).hasSameTextualContentAs(directory.resolve("map/map.json"));
    }

    @Test
    void whatAFormatHasNoPictureOfIsSaid() {
        Cli.run("explore", "ack-first", "--out", directory.resolve("map") + "", "--quiet");
        Cli cli = Cli.run(
                "report", directory.resolve("map/map.json") + "", "--format", "mermaid", "--out", directory + "");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("mermaid: Mermaid draws runs, and this is a map");
    }

    @Test
    void anUnknownFormatIsRefusedWithTheNearest() {
        Cli cli = Cli.run("report", "queue-worker", "--format", "jsom,md", "--out", directory + "");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("There is no format 'jsom'. Did you mean 'json'?");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void anUnknownTargetIsRefusedAndNothingWritten() {
        Cli cli = Cli.run("report", "queue-workr", "--format", "md", "--out", directory + "");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("queue-worker");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsAFileIsSaidBeforeAnythingRuns() throws Exception {
        Path file = Files.writeString(directory.resolve("taken"), "mine");
        Cli cli = Cli.run("report", "queue-worker", "--format", "md", "--out", file + "");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("it is a file. Name a folder.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void twoTargetsOfOneNameAreRefused() {
        Cli cli = Cli.run("report", "sync-api", "sync-api", "--format", "md", "--out", directory + "");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("Two targets would write sync-api");
    }
}

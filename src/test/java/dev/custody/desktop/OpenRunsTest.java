package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.pane.TestDesk;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.RunFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever opens a run, a file that it is saved in says which file its diagram came from, if it came from one. */
final class OpenRunsTest {
    @TempDir
    private Path directory;

    private final TestRuns window = new TestRuns(Outside.nobody());
    private final Catalogue catalogue = window.catalogue;
    private final TestDesk desk = window.desk;
    private final RunFileActions files = window.files;
    private final OpenRuns runs = window.runs;
    private Path mine = Path.of("none");

    @BeforeEach
    void openAFile() throws Exception {
        mine = Files.copy(Path.of("diagrams", "outbox.json"), directory.resolve("mine.json"));
        files.open(mine);
    }

    @Test
    void aDiagramCameFromTheFileThatWasOpened() {
        assertThat(diagramFile()).contains(mine);
    }

    /** As the tour is, whatever was open before. */
    @Test
    void aRunOfTheCatalogueIsOfNoFileAfterAFileWasOpen() {
        runs.open(RunPlan.of(catalogue.diagram("building-blocks"), 1));

        assertThat(diagramFile()).isEmpty();
    }

    /** As a witness of the guarantee map is, which may be of what was open before. */
    @Test
    void aRunOfADiagramThatWasOpenBeforeIsOfItsFile() {
        Diagram before = open();
        runs.open(catalogue.diagram("building-blocks"));
        assertThat(diagramFile()).isEmpty();

        runs.open(RunPlan.of(before, 7));

        assertThat(diagramFile()).contains(mine);
    }

    private Diagram open() {
        return desk.playback.planSoFar().orElseThrow().diagram();
    }

    private Optional<Path> diagramFile() {
        return files.runSoFar().flatMap(RunFile::diagramFile);
    }
}

package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.files.RecentFiles;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.load.Catalogue;
import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The title says what is open, where it is kept, and whether something is not. */
final class WindowTitleTest {
    private static final Command KILL = new Command.Kill(new ComponentId("worker"), Command.ALL_REPLICAS);

    @TempDir
    private Path directory;

    private Path chosen = Path.of("none");
    private final RunFileDialogs dialogs = new RunFileDialogs() {
        @Override
        public Optional<Path> askWhereToSave(String suggestedName) {
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> askWhereToSavePicture(String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> askWhatToOpen() {
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> askForFolder() {
            return Optional.empty();
        }
    };
    private final TestRuns window =
            new TestRuns(new Outside(dialogs, Outside.nobody().clip(), RecentFiles.inMemory()));
    private final Texts texts = window.texts;
    private final Catalogue catalogue = window.catalogue;
    private final TestDesk desk = window.desk;
    private final RunFileActions files = window.files;
    private final OpenRuns runs = window.runs;
    private final ObservableStringValue title = WindowTitle.of(
            runs.diagramProperty(), files.openFile(), desk.playback.branching().unsavedProperty(), texts);

    @Test
    void aRunOfTheCatalogueHasTheNameOfItsDiagramUntilItIsSaved() {
        assertThat(title.get()).isEqualTo("Custody");
        runs.open(catalogue.diagram("building-blocks"));
        assertThat(title.get()).isEqualTo("Building blocks – Custody");

        desk.pulse(30);
        kill();
        assertThat(title.get()).isEqualTo("• Building blocks – Custody");

        save("mine.run.json");
        assertThat(title.get()).isEqualTo("Building blocks · mine.run.json – Custody");
        kill();
        assertThat(title.get()).isEqualTo("• Building blocks · mine.run.json – Custody");
    }

    @Test
    void whatIsOpenedAfterwardsIsInNoFileAndWhatIsComeBackToIsInItsOwn() {
        runs.open(catalogue.diagram("building-blocks"));
        desk.pulse(30);
        save("mine.run.json");
        kill();
        runs.open(catalogue.diagram("outbox"));
        assertThat(title.get()).isEqualTo("Outbox – Custody");
        desk.actions.get("back-to-run").run();
        assertThat(title.get()).isEqualTo("• Building blocks · mine.run.json – Custody");

        runs.open(RunPlan.of(catalogue.diagram("outbox"), 1));
        assertThat(title.get()).isEqualTo("Outbox – Custody");
        runs.open(RunPlan.of(catalogue.diagram("building-blocks"), 7));
        assertThat(title.get()).isEqualTo("Building blocks – Custody");
    }

    @Test
    void whatIsOpenedFromAFileHasItsName() throws Exception {
        runs.open(catalogue.diagram("building-blocks"));
        desk.pulse(30);
        save("mine.run.json");
        runs.open(catalogue.diagram("outbox"));

        files.open(directory.resolve("mine.run.json"));
        assertThat(title.get()).isEqualTo("Building blocks · mine.run.json – Custody");
        Path diagram = Files.copy(Path.of("diagrams", "outbox.json"), directory.resolve("my-outbox.json"));
        files.open(diagram);
        assertThat(title.get()).isEqualTo("Outbox · my-outbox.json – Custody");
        Path story = Path.of("diagrams", "scenarios", "task-queue-spike.scenario.json");
        files.open(story);
        assertThat(title.get()).endsWith(" · task-queue-spike.scenario.json – Custody");
        // As a presentation does, from its start.
        runs.openAgain(desk.playback.planSoFar().orElseThrow());
        assertThat(title.get()).endsWith(" · task-queue-spike.scenario.json – Custody");
    }

    /** As the witness of a cell of the guarantee map is. */
    @Test
    void whatIsOpenedOnceMoreIsInNoFileAlthoughItWasSavedBefore() {
        RunPlan witness = RunPlan.of(catalogue.diagram("outbox"), 7);
        runs.open(witness);
        save("mine.run.json");
        assertThat(title.get()).isEqualTo("Outbox · mine.run.json – Custody");

        runs.open(RunPlan.of(catalogue.diagram("outbox"), 7));

        assertThat(title.get()).isEqualTo("Outbox – Custody");
    }

    private void save(String name) {
        chosen = directory.resolve(name);
        files.save();
    }

    private void kill() {
        desk.playback.give(KILL);
        desk.pulse(2);
    }
}

package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.files.RecentFiles;
import dev.custody.desktop.notices.ErrorReport;
import dev.custody.desktop.notices.NoticesModel;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.RunFile;
import dev.custody.scenario.story.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Files that are dropped on the window, and opened again later. */
final class RunFileActionsTest {
    /** Ten on each working day, and some. */
    private static final int A_YEAR_OF_RUNS = 3_000;

    private static final Path OUTBOX = Path.of("diagrams", "outbox.json");

    @TempDir
    private Path directory;

    private final DiagramLoader loader = new DiagramLoader();
    private final Catalogue catalogue = new Catalogue(loader);
    private final TestDesk desk = new TestDesk().open("building-blocks");
    private final List<Scenario> scenarios = new ArrayList<>();
    private final NoticesModel notices = new NoticesModel();
    private Optional<Path> chosen = Optional.empty();
    private final Outside outside = new Outside(
            new RunFileDialogs() {
                @Override
                public Optional<Path> askWhereToSave(String suggestedName) {
                    return chosen;
                }

                @Override
                public Optional<Path> askWhatToOpen() {
                    return chosen;
                }
            },
            Outside.nobody().clip(),
            RecentFiles.inMemory());
    private final RunFileActions actions = new RunFileActions(
            desk.playback,
            outside,
            DiagramSource.of(catalogue, loader),
            desk.desk().runs()::open,
            scenarios::add,
            notices,
            Language.ENGLISH.texts(RunFileActions.class));

    @Test
    void aYearOfSavedRunsIsNoBurden() throws Exception {
        List<Path> runs = new ArrayList<>();
        Path saved = directory.resolve("saved" + RunFile.ENDING);
        new RunFile(desk.playback.planSoFar().orElseThrow(), Optional.empty(), Optional.empty()).save(saved);
        byte[] run = Files.readAllBytes(saved);
        for (int i = 0; i < A_YEAR_OF_RUNS; i++) {
            Path file = Files.write(directory.resolve("run-" + i + RunFile.ENDING), run);
            outside.recent().add(file);
            runs.add(file);
        }
        // None but the last ones is looked for, in the list or on the disk.
        assertThat(actions.recent().list()).hasSize(RecentFiles.MOST).startsWith(runs.getLast());
        Files.delete(runs.getFirst());

        actions.dropped(runs.subList(1, runs.size()));

        assertThat(actions.recent().list()).hasSize(RecentFiles.MOST).startsWith(runs.get(1));
        assertThat(notices.seenProperty().get())
                .extracting(Notice::text)
                .singleElement()
                .asString()
                .contains("run-1.");
    }

    @Test
    void aDroppedDiagramOpensAndIsRemembered() throws Exception {
        Path mine = Files.copy(OUTBOX, directory.resolve("mine.json"));

        actions.dropped(List.of(directory.resolve("note.txt"), mine));

        assertThat(open()).isEqualTo("mine");
        assertThat(outside.recent().list()).containsExactly(mine.toAbsolutePath());
    }

    @Test
    void aDiagramThatIsHardlyMeantSoOpensAndWhoeverWantsToKnowIsShownWhy() throws Exception {
        String meant = Files.readString(Path.of("diagrams", "building-blocks.json"));
        Path mine = Files.writeString(
                directory.resolve("mine.json"), meant.replaceFirst(",\\s*\"delivered\": \"[^\"]*\"", ""));

        actions.open(mine);

        assertThat(open()).isEqualTo("mine");
        assertThat(notices.errorProperty().get()).isNull();
        Notice told = notices.seenProperty().get().getLast();
        assertThat(told.text()).startsWith("mine.json opens, with a hint");
        told.action().orElseThrow().act().run();
        assertThat(notices.errorProperty().get()).isNotNull().satisfies(report -> {
            assertThat(report.advice()).isEqualTo("The diagram is sound, and runs all the same.");
            assertThat(report.details()).contains("stays under way for ever", "\"delivered\": \"database.orders\"");
        });
    }

    @Test
    void aDroppedScenarioOpensAndIsRemembered() throws Exception {
        Path mine = Files.copy(
                Path.of("diagrams", "scenarios", "building-blocks-worker.scenario.json"),
                directory.resolve("mine.scenario.json"));

        actions.dropped(List.of(mine));

        assertThat(scenarios)
                .singleElement()
                .satisfies(each -> assertThat(each.id()).isEqualTo("mine"));
        assertThat(outside.recent().list()).containsExactly(mine.toAbsolutePath());
    }

    @Test
    void aBrokenScenarioIsToldWithWhereAndWhatToDoAndWhatWasOpenStays() throws Exception {
        String sound = Files.readString(Path.of("diagrams", "scenarios", "building-blocks-worker.scenario.json"));
        Path broken =
                Files.writeString(directory.resolve("mine.scenario.json"), sound.replace("\"title\"", "\"titel\""));

        actions.dropped(List.of(broken));

        assertThat(open()).isEqualTo("building-blocks");
        assertThat(scenarios).isEmpty();
        assertThat(notices.errorProperty().get()).isNotNull().satisfies(report -> {
            assertThat(report.title()).startsWith("mine.scenario.json does not open");
            assertThat(report.details()).contains("titel").doesNotContain("Exception");
        });
        assertThat(outside.recent().list()).isEmpty();
    }

    /** What passes the check of the command line opens here, whatever its name is. */
    @Test
    void aFileIsWhatIsInItWhereItsNameDoesNotSay() throws Exception {
        Path story = Files.copy(
                Path.of("diagrams", "scenarios", "building-blocks-worker.scenario.json"),
                directory.resolve("story.json"));
        Path saved = directory.resolve("saved" + RunFile.ENDING);
        new RunFile(RunPlan.of(catalogue.diagram("outbox"), 7), Optional.empty()).save(saved);
        Path run = Files.move(saved, directory.resolve("run.json"));

        actions.open(story);
        actions.open(run);

        assertThat(notices.errorProperty().get()).isNull();
        assertThat(scenarios).hasSize(1);
        assertThat(open()).isEqualTo("outbox");
        assertThat(outside.recent().list()).containsExactly(run.toAbsolutePath(), story.toAbsolutePath());
    }

    @Test
    void aRunThatNobodyChoseToReplaceStays() throws Exception {
        Path other = Files.writeString(directory.resolve("mine" + RunFile.ENDING), "another one");
        chosen = Optional.of(directory.resolve("mine"));

        actions.save();

        assertThat(other).hasContent("another one");
        assertThat(directory.resolve("mine")).exists();
    }

    @Test
    void whatWasDoneIsRecordedAsAScenarioThatOpens() throws Exception {
        desk.pulse(120);
        desk.playback.give(new Command.Kill(new ComponentId("worker"), Command.ALL_REPLICAS));
        desk.pulse(30);
        desk.playback.give(new Command.Restart(new ComponentId("worker"), Command.ALL_REPLICAS));
        desk.pulse(5);
        chosen = Optional.of(directory.resolve("recorded.json"));

        actions.record();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            desk.pulse(1);
            return !scenarios.isEmpty();
        });

        assertThat(scenarios).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo("recorded");
            assertThat(each.beats().stream().flatMap(beat -> beat.commands().stream()))
                    .hasSize(2);
        });
        assertThat(directory.resolve("recorded.scenario.json")).exists();
    }

    @Test
    void aDroppedRunOpens() throws Exception {
        Path run = directory.resolve("x.run.json");
        new RunFile(RunPlan.of(catalogue.diagram("outbox"), 7), Optional.empty()).save(run);

        actions.dropped(List.of(run));

        assertThat(open()).isEqualTo("outbox");
        assertThat(outside.recent().list()).containsExactly(run.toAbsolutePath());
    }

    @Test
    void aBrokenDiagramIsToldWithAllItsProblemsAndWhatWasOpenStays() throws Exception {
        String sound = Files.readString(OUTBOX);
        Path broken = Files.writeString(
                directory.resolve("mine.json"),
                sound.replace("\"title\"", "\"titel\"").replace("\"kind\"", "\"kint\""));

        actions.dropped(List.of(broken));

        assertThat(open()).isEqualTo("building-blocks");
        assertThat(notices.errorProperty().get()).isNotNull().satisfies(report -> {
            assertThat(report.title()).startsWith("mine.json does not open: there are ");
            assertThat(report.details())
                    .contains("/titel")
                    .contains("/components/")
                    .doesNotContain("Exception");
        });
        assertThat(outside.recent().list()).isEmpty();
    }

    @Test
    void aFileThatIsMendedAndOpensIsNotSaidToBeBroken() throws Exception {
        String sound = Files.readString(OUTBOX);
        for (String name : List.of("mine.json", "mine.scenario.json")) {
            Path mine = Files.writeString(directory.resolve(name), "{}");
            actions.dropped(List.of(mine));
            assertThat(notices.errorProperty().get()).as(name).isNotNull();

            actions.dropped(List.of(Files.writeString(directory.resolve("mended.json"), sound)));
            assertThat(open()).isEqualTo("mended");
            assertThat(notices.errorProperty().get()).as(name).isNull();
        }
        ErrorReport ours = new ErrorReport("Something is wrong in Custody itself", "", "");
        notices.report(ours);
        actions.dropped(List.of(directory.resolve("mended.json")));
        assertThat(notices.errorProperty().get()).isEqualTo(ours);
    }

    @Test
    void aRecentFileThatIsGoneIsDroppedWithAWord() throws Exception {
        Path mine = Files.copy(OUTBOX, directory.resolve("mine.json"));
        actions.open(mine);
        Files.delete(mine);

        actions.openRecent(mine.toAbsolutePath());

        assertThat(outside.recent().list()).isEmpty();
        assertThat(notices.seenProperty().get())
                .singleElement()
                .extracting(Notice::text)
                .asString()
                .contains("mine.json is not there any more");
    }

    private String open() {
        return desk.playback.planSoFar().orElseThrow().diagram().id();
    }
}

package dev.custody.desktop.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.display.RobotExtension;
import dev.custody.report.ReportFormat;
import dev.custody.scenario.RunFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The export of reports by mouse and by keyboard, in German. */
@ExtendWith(RobotExtension.class)
final class ExportViewTest {
    @TempDir
    private static Path directory;

    private TestDesk desk;
    private ExportViewModel model;
    private final List<Path> seen = new CopyOnWriteArrayList<>();
    private Path lately = Path.of("lately");
    private boolean opens = true;
    private Optional<Path> diagramFile = Optional.empty();

    @Start
    void open(Stage stage) {
        desk = new TestDesk().open("building-blocks");
        Texts texts = new Language(Locale.GERMAN).texts(Export.class);
        model = new ExportViewModel(
                desk.playback.background(),
                () -> desk.playback.planSoFar().map(plan -> new RunFile(plan, diagramFile)),
                () -> Optional.of(lately),
                Optional.of(written -> seen.add(written) && opens),
                desk.notices::add,
                texts);
        Parent layer = Fxml.load(new ExportView(model, texts, () -> Optional.of(directory)), texts);
        TestStage.show(stage, new Scene(layer, 980, 760));
        model.toggle();
        model.folderProperty().set(directory.toString());
    }

    @Test
    void writesWhatIsChosenByMouse(FxRobot robot) throws Exception {
        robot.clickOn("#export-choose");
        assertThat(robot.lookup("#export-folder").queryAs(TextField.class).getText())
                .isEqualTo(directory.toString());
        robot.clickOn("#export-md");
        robot.clickOn("#export-begin");
        until(robot, () -> !model.shownProperty().get());
        assertThat(Files.readString(directory.resolve("building-blocks.md"))).startsWith("# Building blocks");
        assertThat(directory.resolve("building-blocks.html")).isNotEmptyFile();
        assertThat(directory.resolve("building-blocks.run.json")).isNotEmptyFile();
        assertThat(desk.notices)
                .anySatisfy(notice ->
                        assertThat(notice.text()).isEqualTo("2 Berichte liegen in " + directory + ", mit dem Lauf."));
        robot.interact(offered("Ordner öffnen"));
        until(robot, () -> seen.equals(List.of(directory)));
    }

    @Test
    void saysThatNoProgramOpensIt(FxRobot robot) throws Exception {
        opens = false;
        robot.clickOn("#export-begin");
        until(robot, () -> !model.shownProperty().get());

        robot.interact(offered("Öffnen"));
        until(robot, () -> desk.notices.getLast().kind() == Notice.Kind.PROBLEM);

        assertThat(desk.notices.getLast().text())
                .startsWith("Kein Programm")
                .contains(directory.resolve("building-blocks.html").toString());
        assertThat(seen).hasSize(1);
    }

    @Test
    void beginsInTheFolderThatWasUsedLastUntilAPersonSaysAnotherOne(FxRobot robot) {
        robot.interact(() -> {
            // As it was before a person wrote into it.
            model.folderProperty().set("lately");
            model.toggle();
            lately = Path.of("later");
            model.toggle();
        });
        assertThat(model.folderProperty().get()).isEqualTo("later");

        robot.interact(() -> {
            model.folderProperty().set("mine");
            model.toggle();
            lately = Path.of("latest");
            model.toggle();
        });
        assertThat(model.folderProperty().get()).isEqualTo("mine");
    }

    @Test
    void oneReportIsOpenedItselfAndItsRunNamesTheFileOfItsDiagram(FxRobot robot) throws Exception {
        Path diagram = Files.copy(Path.of("diagrams", "building-blocks.json"), directory.resolve("mine.json"));
        diagramFile = Optional.of(diagram);
        robot.clickOn("#export-begin");
        until(robot, () -> !model.shownProperty().get());

        robot.interact(offered("Öffnen"));
        until(robot, () -> seen.equals(List.of(directory.resolve("building-blocks.html"))));
        assertThat(directory.resolve("building-blocks.run.json")).content().contains("mine.json");
    }

    private Runnable offered(String name) {
        Notice.Action action = desk.notices.getLast().action().orElseThrow();
        assertThat(action.name()).isEqualTo(name);
        return action.act();
    }

    @Test
    void everyFormatHasABoxWithItsName(FxRobot robot) {
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(robot.lookup("#export-" + format.id())
                            .queryAs(CheckBox.class)
                            .getText())
                    .isNotBlank();
        }
    }

    @Test
    void saysByKeyboardWhyNothingIsWritten(FxRobot robot) throws Exception {
        Path file = Files.writeString(directory.resolve("taken"), "mine");
        robot.interact(() -> {
            model.folderProperty().set(file.toString());
            robot.lookup("#export-folder").query().requestFocus();
        });
        robot.type(KeyCode.ENTER);
        until(robot, () -> refused(robot).contains("it is a file"));
        assertThat(file).hasContent("mine");
        robot.interact(() -> model.chosenProperty(ReportFormat.HTML).set(false));
        robot.type(KeyCode.ENTER);
        until(robot, () -> refused(robot).equals("Mindestens ein Format wählen."));
        assertThat(model.shownProperty().get()).isTrue();
    }

    @Test
    void whatIsCancelledLeavesWhatWasThere(FxRobot robot) throws Exception {
        Path before = Files.writeString(directory.resolve("building-blocks.json"), "mine");
        robot.interact(() -> {
            model.chosenProperty(ReportFormat.HTML).set(false);
            model.chosenProperty(ReportFormat.JSON).set(true);
            model.export();
            model.cancel();
        });
        until(robot, () -> model.exportingProperty().get() instanceof Exporting.Idle);
        assertThat(before).hasContent("mine");
        assertThat(refused(robot)).startsWith("Abgebrochen.");
    }

    private void until(FxRobot robot, Callable<Boolean> reached) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            robot.interact(() -> desk.pulse(1));
            return reached.call();
        });
    }

    private static String refused(FxRobot robot) {
        return robot.lookup("#export-refused").queryAs(Label.class).getText();
    }
}

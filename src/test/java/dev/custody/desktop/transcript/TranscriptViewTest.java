package dev.custody.desktop.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.ledger.StoryLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panel alone, with mouse and keyboard. queue-worker with seed 1, at rest. */
@ExtendWith(RobotExtension.class)
final class TranscriptViewTest {
    private final TestDesk desk = new TestDesk();
    private final List<String> copied = new ArrayList<>();
    private TranscriptPane pane;
    private Scene scene;

    @Start
    void open(Stage stage) {
        pane = new TranscriptPane(desk.desk(), copied::add);
        scene = new Scene(pane.view(), 760, 300);
        TestStage.show(stage, scene);
        pane.shown(true);
        desk.open("queue-worker").untilRest();
        desk.pulse(10);
    }

    private ListView<?> list() {
        return (ListView<?>) FxThread.lookup(scene, "#transcript-list");
    }

    private void laidOut() {
        FxThread.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private ListCell<?> cell(int index) {
        return FxThread.ask(() -> scene.getRoot().lookupAll(".transcript-line").stream()
                .map(ListCell.class::cast)
                .filter(each -> !each.isEmpty() && each.isVisible() && each.getIndex() == index)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell of line " + index)));
    }

    @Test
    void theLineAtThePlayheadIsInSightAndIsReadWithItsTime() {
        laidOut();
        ListCell<?> last = cell(list().getItems().size() - 1);

        assertThat(last.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("now"));
        assertThat(last.getAccessibleText())
                .startsWith(
                        StoryLine.clock(desk.frame().ledger().events().getLast().atMicros())
                                .substring(0, 2))
                .contains(" s  ");
    }

    @Test
    void enterOnALineTakesThePlayheadThere(FxRobot robot) {
        FxThread.run(() -> {
            pane.focus();
            list().getSelectionModel().clearAndSelect(4);
            list().getFocusModel().focus(4);
            list().scrollTo(0);
        });
        robot.type(KeyCode.ENTER);
        FxThread.run(() -> desk.pulse(2));
        laidOut();

        assertThat(desk.frame().live()).isFalse();
        String there = StoryLine.clock(desk.frame().playheadMicros());
        assertThat(cell(4).getAccessibleText()).startsWith(there);
        assertThat(cell(9).getPseudoClassStates()).contains(PseudoClass.getPseudoClass("later"));
    }

    @Test
    void arrowsGoOnFromTheLineAtThePlayhead(FxRobot robot) {
        laidOut();
        int last = list().getItems().size() - 1;
        FxThread.run(pane::focus);
        robot.type(KeyCode.UP).type(KeyCode.UP);

        assertThat(list().getSelectionModel().getSelectedIndices()).containsExactly(last - 2);
    }

    @Test
    void linesThatAreSelectedAreCopied(FxRobot robot) {
        FxThread.run(() -> {
            pane.focus();
            list().getSelectionModel().clearSelection();
            list().getSelectionModel().selectIndices(1, 2);
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        robot.interact(() -> desk.actions.get("copy-transcript").run());

        assertThat(copied)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text.lines()).hasSize(2));
        assertThat(Set.copyOf(copied)).hasSize(1);
    }

    @Test
    void whatIsCopiedIsMarkedAtTheButton(FxRobot robot) throws TimeoutException {
        Button copy = (Button) FxThread.lookup(scene, "#transcript-copy");
        Node icon = copy.getGraphic();
        robot.clickOn(copy);
        assertThat(copied).hasSize(1);
        assertThat(copy.getGraphic().getStyleClass()).contains("icon-done");
        // And then what it does.
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> copy.getGraphic().equals(icon));
    }

    @Test
    void fromTheSearchOneGoesDownToTheLines(FxRobot robot) {
        robot.clickOn("#transcript-search").write("delivered").type(KeyCode.DOWN);
        assertThat(FxThread.ask(() -> list().isFocused())).isTrue();

        robot.clickOn("#transcript-search").write("zzz").type(KeyCode.DOWN);
        assertThat(FxThread.ask(() -> list().isFocused()))
                .as("there is none to go to")
                .isFalse();
    }

    @Test
    void severalKindsAreChosenInOneOpenMenu(FxRobot robot) {
        int every = list().getItems().size();
        MenuButton kinds = (MenuButton) FxThread.lookup(scene, "#transcript-kinds");
        robot.clickOn(kinds);
        robot.clickOn("All kinds of lines");
        assertThat(list().getItems()).isEmpty();
        robot.clickOn("Faults").clickOn("Receipts");

        assertThat(kinds.isShowing()).isTrue();
        assertThat(kinds.getText()).isEqualTo("2 of 11");
        assertThat(kinds.getAccessibleText()).isEqualTo("2 of 11 kinds");
        assertThat(list().getItems()).isNotEmpty().hasSizeLessThan(every);
        robot.clickOn("All kinds of lines");
        assertThat(list().getItems()).hasSize(every);
    }

    @Test
    void whereTheFiltersLeaveNothingAllLinesAreAClickAway(FxRobot robot) {
        int every = list().getItems().size();
        robot.clickOn("#transcript-search").write("zzz");
        laidOut();
        assertThat(((Label) FxThread.lookup(scene, "#transcript-none")).getText())
                .isEqualTo("No line fits what is chosen above");

        robot.clickOn("#transcript-show-all");
        assertThat(list().getItems()).hasSize(every);
        assertThat(FxThread.lookup(scene, "#transcript-search .clear")).isNull();
    }

    @Test
    void theSearchIsClearedByItsCrossAndByEscape(FxRobot robot) {
        int all = list().getItems().size();
        robot.clickOn("#transcript-search").write("delivered");
        assertThat(list().getItems()).hasSizeLessThan(all);
        robot.clickOn("#transcript-search .clear");
        assertThat(list().getItems()).hasSize(all);

        robot.write("delivered");
        assertThat(list().getItems()).hasSizeLessThan(all);
        robot.type(KeyCode.ESCAPE);
        assertThat(list().getItems()).hasSize(all);
        assertThat(FxThread.lookup(scene, "#transcript-search .clear")).isNull();
    }

    @Test
    void theToolkitFindsNothingWrongWhenASearchIsCleared(FxRobot robot) {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord told) {
                logged.add(told.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger toolkit = Logger.getLogger("");
        toolkit.addHandler(handler);
        try {
            // A list of more lines than it has pixels: JavaFX says so if it can't fill them.
            robot.interact(() -> scene.getWindow().setHeight(150));
            for (int i = 0; i < 3; i++) {
                robot.clickOn("#transcript-search").write("delivered");
                laidOut();
                robot.type(KeyCode.ESCAPE);
                laidOut();
            }
        } finally {
            toolkit.removeHandler(handler);
        }
        assertThat(list().getItems().size()).isGreaterThan((int) list().getHeight());
        assertThat(logged).isEmpty();
    }

    @Test
    void theSearchHasTheRoomThatOtherToolsLeaveAndTenLettersIfTheyLeaveNone(FxRobot robot) throws TimeoutException {
        laidOut();
        double wide = FxThread.ask(
                () -> scene.lookup("#transcript-search").getLayoutBounds().getWidth());
        double tools = FxThread.ask(
                () -> scene.lookup(".below-tools").getLayoutBounds().getHeight());

        robot.interact(() -> scene.getWindow().setWidth(420));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> FxThread.ask(scene::getWidth) <= 420);
        laidOut();

        double narrow = FxThread.ask(
                () -> scene.lookup("#transcript-search").getLayoutBounds().getWidth());
        assertThat(narrow).isEqualTo(100);
        assertThat(wide).isGreaterThan(narrow);
        assertThat(FxThread.ask(
                        () -> scene.lookup(".below-tools").getLayoutBounds().getHeight()))
                .isGreaterThan(tools);
    }
}

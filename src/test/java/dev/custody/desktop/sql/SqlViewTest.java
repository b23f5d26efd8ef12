package dev.custody.desktop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.action.KeyMap;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.desktop.text.Language;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.sink.h2.H2Sinks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panel alone, with the keyboard. queue-worker with seed 1, at rest, in H2. */
@ExtendWith(RobotExtension.class)
final class SqlViewTest {
    private final TestDesk desk = new TestDesk(Language.ENGLISH, H2Sinks::inMemory);
    private final List<String> copied = new ArrayList<>();
    private SqlPane pane;
    private Scene scene;

    @Start
    void open(Stage stage) {
        pane = new SqlPane(desk.desk(), copied::add);
        scene = new Scene(pane.view(), 900, 320);
        new KeyMap(desk.actions).install(scene, pane.view(), () -> {});
        TestStage.show(stage, scene);
        pane.shown(true);
        desk.open("queue-worker").untilRest();
        pane.focus();
    }

    private TextArea editor() {
        return (TextArea) FxThread.lookup(scene, "#sql-editor");
    }

    private TableView<?> grid() {
        return (TableView<?>) FxThread.lookup(scene, "#sql-grid");
    }

    private void run(FxRobot robot, String sql) {
        robot.interact(() -> editor().setText(sql));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        robot.interact(() -> desk.pulse(1));
    }

    @Test
    void theKeyRunsTheQueryAndAllRowsAreCopied(FxRobot robot) throws TimeoutException {
        run(robot, "select 1 as one, 'a,b' as two");

        assertThat(grid().getColumns()).extracting(column -> column.getText()).containsExactly("one", "two");
        assertThat(grid().getItems()).hasSize(1);
        assertThat(((Label) FxThread.lookup(scene, "#sql-summary")).getText()).startsWith("1 row in ");

        Button copy = robot.lookup("#sql-copy").queryButton();
        double least = copy.getMinWidth();
        robot.interact(() -> desk.actions.get("copy-rows").run());
        assertThat(copy.getText()).isEqualTo("Copied");
        // And then what it does.
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> copy.getText().equals("Copy CSV"));
        assertThat(copy.getMinWidth()).isEqualTo(least);
        assertThat(copied).containsExactly("one,two\r\n1,\"a,b\"\r\n");
    }

    @Test
    void whatIsNullIsNotTakenForATextAndARowIsOneLine(FxRobot robot) {
        run(robot, "select null as a, 'NULL' as b, '' as c, 'one' || char(13) || char(10) || 'two' as d");
        robot.interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });

        PseudoClass nothing = PseudoClass.getPseudoClass("null");
        List<TableCell<?, ?>> cells = FxThread.ask(() -> grid().lookupAll(".table-cell").stream()
                .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
                .filter(cell -> !cell.isEmpty())
                .toList());
        assertThat(cells).extracting(Labeled::getText).containsExactly("NULL", "NULL", "", "one ↵ two");
        assertThat(cells)
                .extracting(cell -> cell.getPseudoClassStates().contains(nothing))
                .containsExactly(true, false, false, false);

        robot.interact(() -> desk.actions.get("copy-rows").run());
        assertThat(copied).containsExactly("a,b,c,d\r\n,NULL,\"\",\"one\r\ntwo\"\r\n");
    }

    @Test
    void aMistakeIsSaidAndSelectedInTheEditor(FxRobot robot) {
        run(robot, "select wrong from orders");

        assertThat(((Label) FxThread.lookup(scene, "#sql-refusal")).getText()).endsWith("(line 1, character 8)");
        assertThat(FxThread.lookup(scene, "#sql-refusal").isVisible()).isTrue();
        assertThat(grid().isVisible()).isFalse();
        assertThat(editor().getSelectedText()).isEqualTo("wrong");
    }

    @Test
    void enterOnATableAsksForIt(FxRobot robot) {
        robot.interact(() -> {
            TreeView<?> tables = (TreeView<?>) scene.lookup("#sql-tables");
            tables.requestFocus();
            tables.getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER);
        robot.interact(() -> desk.pulse(1));

        assertThat(editor().getText()).isEqualTo("SELECT * FROM orders");
        assertThat(grid().getItems()).isNotEmpty();
    }

    @Test
    void aNameIsCompletedWithTheKeyboard(FxRobot robot) {
        robot.interact(() -> {
            editor().setText("select * from or");
            editor().end();
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
        assertThat(robot.listWindows())
                .anyMatch(window -> window.isShowing()
                        && FxThread.lookup(window.getScene(), "#sql-completion") instanceof ListView<?> list
                        && !list.getItems().isEmpty());
        robot.type(KeyCode.ENTER);

        assertThat(editor().getText()).isEqualTo("select * from orders");
    }

    @Test
    void aNameIsCompletedWhileItIsTyped(FxRobot robot) {
        robot.write("select * from ord");
        robot.type(KeyCode.ENTER);
        assertThat(editor().getText()).isEqualTo("select * from orders");

        robot.write(" wher");
        robot.type(KeyCode.TAB);
        assertThat(editor().getText()).isEqualTo("select * from orders where");
    }

    @Test
    void whatIsTakenBackNarrowsLess(FxRobot robot) {
        robot.write("select * from ordx");
        robot.type(KeyCode.BACK_SPACE);
        robot.type(KeyCode.BACK_SPACE);
        robot.press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
        robot.type(KeyCode.BACK_SPACE);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.UP);
        robot.type(KeyCode.ENTER);
        assertThat(editor().getText()).isEqualTo("select * from orders");
    }

    @Test
    void whatIsPutAwayStaysAway(FxRobot robot) {
        robot.write("sel");
        assertThat(isOffered(robot)).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(isOffered(robot)).isFalse();
        robot.type(KeyCode.SHIFT);
        assertThat(isOffered(robot)).isFalse();
        assertThat(editor().getText()).isEqualTo("sel");
    }

    private static boolean isOffered(FxRobot robot) {
        return robot.listWindows().stream()
                .anyMatch(
                        window -> window.isShowing() && FxThread.lookup(window.getScene(), "#sql-completion") != null);
    }

    @Test
    void whatCanStandThereIsAsLargeAsTheEditor(FxRobot robot) {
        robot.interact(() -> {
            editor().getScene().getRoot().getTransforms().add(new Scale(1.5, 1.5));
            editor().setText("select * from or");
            editor().end();
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);

        Window popup = robot.listWindows().stream()
                .filter(each -> FxThread.lookup(each.getScene(), "#sql-completion") != null)
                .findFirst()
                .orElseThrow();
        Node list = FxThread.lookup(popup.getScene(), "#sql-completion");
        assertThat(FxThread.ask(() -> list.getLocalToSceneTransform().getMxx())).isEqualTo(1.5);
        assertThat(popup.getWidth())
                .isGreaterThanOrEqualTo(FxThread.boundsInScene(list).getWidth());
    }

    @Test
    void theQueriesThatWereRunComeBackWithTheKeys(FxRobot robot) {
        run(robot, "select 1");
        run(robot, "select 2");
        robot.press(KeyCode.CONTROL).type(KeyCode.UP).release(KeyCode.CONTROL);
        assertThat(editor().getText()).isEqualTo("select 1");

        robot.press(KeyCode.CONTROL).type(KeyCode.DOWN).release(KeyCode.CONTROL);
        assertThat(editor().getText()).isEqualTo("select 2");
    }
}

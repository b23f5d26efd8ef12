package dev.custody.desktop.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.pane.PaneType;
import dev.custody.desktop.pane.Place;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import java.util.Optional;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The map by keyboard and by mouse. */
@ExtendWith(RobotExtension.class)
final class MapViewTest {
    private final TestDesk desk = new TestDesk(new PaneType("stage", Place.CENTRE, MapPane.class, MapPane::new));
    private MapPane pane;

    @Start
    void open(Stage stage) {
        desk.open("sync-api");
        pane = new MapPane(desk.desk());
        Scene scene = new Scene(pane.view(), 900, 760);
        for (String sheet : new String[] {"tokens", "base", "panes", "map", "marks"}) {
            scene.getStylesheets()
                    .add(MapPane.class.getResource("/styles/" + sheet + ".css").toExternalForm());
        }
        TestStage.show(stage, scene);
        pane.focus();
    }

    private void explore(FxRobot robot) {
        robot.type(KeyCode.SPACE);
        while (!robot.lookup("#map-rows").queryListView().isVisible()
                || robot.lookup("#map-rows").queryListView().getItems().isEmpty()) {
            robot.interact(() -> desk.pulse(1));
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void whoseMapItIsIsSaidWholeWhileSomethingElseIsOpen(FxRobot robot) {
        robot.interact(() -> robot.lookup("#map").queryAs(Region.class).setMaxWidth(680));
        explore(robot);
        robot.interact(() -> {
            desk.open("queue-worker");
            desk.pulse(1);
        });
        WaitForAsyncUtils.waitForFxEvents();
        Label of = robot.lookup("#map-of").queryAs(Label.class);

        assertThat(of.getText()).endsWith("what is open now is Queue and worker");
        assertThat(FxThread.ask(of::isTextTruncated)).isFalse();
    }

    @Test
    void arrowsWalkTheCellsAndEnterPlaysWhatIsBroken(FxRobot robot) {
        explore(robot);
        ListView<?> rows = robot.lookup("#map-rows").queryListView();
        robot.interact(() -> pane.focus());
        assertThat(rows.isFocused()).isTrue();
        String place = text(robot, "#map-place");
        String said = text(robot, "#map-said");
        assertThat(said).contains("broken in");
        // Rows are made when they are laid out.
        FxThread.until(() -> rows.lookupAll(".square").stream()
                .map(Node::getAccessibleText)
                .anyMatch((place + ": " + said)::equals));

        robot.type(KeyCode.DOWN);
        assertThat(text(robot, "#map-place")).isNotEqualTo(place);
        robot.type(KeyCode.UP);
        robot.type(KeyCode.HOME);
        assertThat(text(robot, "#map-said")).isNotEqualTo(said).contains("kept in");
        assertThat(robot.lookup("#map-play").query().isVisible()).isFalse();
        robot.type(KeyCode.END);
        for (int i = 0; i < 30 && !text(robot, "#map-said").equals(said); i++) {
            robot.type(KeyCode.LEFT);
        }
        assertThat(text(robot, "#map-said")).isEqualTo(said);

        robot.type(KeyCode.ENTER);
        robot.interact(() -> desk.pulse(3));
        assertThat(desk.desk().panes().isOpen("stage")).isTrue();
        assertThat(desk.playback.planSoFar().orElseThrow().commands()).isNotEmpty();
    }

    @Test
    void whatIsSaidFollowsWhatTheWheelBringsBelowThePointerAndNotWhatTheKeyboardDoes(FxRobot robot) {
        robot.interact(() -> pane.view().getScene().getWindow().setHeight(600));
        explore(robot);
        robot.moveTo("#map-rows");
        FxThread.until(() -> hovered(robot).isPresent());
        String before = saidInFull(robot);
        assertThat(hovered(robot)).contains(before);

        robot.scroll(3, VerticalDirection.DOWN);
        FxThread.until(() -> hovered(robot).isPresent() && !hovered(robot).get().equals(before));
        FxThread.until(() -> hovered(robot).equals(Optional.of(saidInFull(robot))));

        robot.interact(() -> pane.focus());
        for (int i = 0; i < 30; i++) {
            robot.type(KeyCode.DOWN);
        }
        String last = saidInFull(robot);
        FxThread.until(() -> !hovered(robot).equals(Optional.of(last)));
        assertThat(saidInFull(robot)).isEqualTo(last);
    }

    /** What the cell below the pointer says of itself. */
    private static Optional<String> hovered(FxRobot robot) {
        return FxThread.ask(() -> robot.lookup("#map-rows .square").queryAll().stream()
                .filter(Node::isHover)
                .map(Node::getAccessibleText)
                .findFirst());
    }

    private static String saidInFull(FxRobot robot) {
        return text(robot, "#map-place") + ": " + text(robot, "#map-said");
    }

    @Test
    void whereFewRowsHaveRoomTheCellThatIsLookedAtFirstIsAmongThem(FxRobot robot) {
        robot.interact(() -> pane.view().getScene().getWindow().setHeight(600));
        explore(robot);
        String first = saidInFull(robot);
        assertThat(first).contains("broken in");
        Node rows = robot.lookup("#map-rows").query();
        FxThread.until(() -> rows.lookupAll(".square").stream()
                .filter(square -> first.equals(square.getAccessibleText()))
                .anyMatch(square -> within(square, rows)));
        // It is not by itself: from the top there is no room for it.
        ListView<?> list = robot.lookup("#map-rows").queryListView();
        assertThat(FxThread.ask(() -> list.getHeight() / list.getFixedCellSize()))
                .isLessThan(lineOf(list, first));
    }

    private static int lineOf(ListView<?> rows, String said) {
        return FxThread.ask(() -> rows.lookupAll(".list-cell").stream()
                .map(cell -> (ListCell<?>) cell)
                .filter(cell ->
                        cell.lookupAll(".square").stream().anyMatch(square -> said.equals(square.getAccessibleText())))
                .mapToInt(ListCell::getIndex)
                .findFirst()
                .orElseThrow());
    }

    private static boolean within(Node inner, Node outer) {
        return outer.localToScene(outer.getLayoutBounds()).contains(inner.localToScene(inner.getLayoutBounds()));
    }

    @Test
    void aClickOnABrokenCellPlaysItsRun(FxRobot robot) {
        explore(robot);
        String broken = "#map-rows .square.look-risk-witnessed";
        FxThread.until(() -> robot.lookup(broken).tryQuery().isPresent());
        robot.clickOn(broken);
        robot.interact(() -> desk.pulse(3));

        assertThat(desk.desk().panes().isOpen("stage")).isTrue();
        assertThat(desk.frame().playing()).isTrue();
    }
}

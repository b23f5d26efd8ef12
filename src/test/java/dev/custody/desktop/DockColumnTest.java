package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.ledger.LedgerPane;
import dev.custody.desktop.pane.Dock;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.pane.PaneType;
import dev.custody.desktop.pane.Place;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.display.RobotExtension;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Two docks of which the upper one has six tenths, and a panel in it that needs 200 pixels. */
@ExtendWith(RobotExtension.class)
final class DockColumnTest {
    private static final int PULSES = 4;
    private static final double DIVIDER = 8;
    /** Of a list, which it leaves to see. */
    private static final double ROWS = 56;

    private final TestDesk desk = new TestDesk(
            new PaneType("upper", Place.RIGHT, LedgerPane.class, _ -> blank(200)),
            new PaneType("lower", Place.RIGHT_BELOW, LedgerPane.class, _ -> blank(0)));
    private final Region below = new Region();
    private DockColumn column;
    private VBox window;
    private Dock upper;
    private Dock lower;

    private static Pane blank(double least) {
        StackPane view = new StackPane();
        view.setMinHeight(least);
        return new Pane() {
            @Override
            public Parent view() {
                return view;
            }

            @Override
            public void focus() {}
        };
    }

    @Start
    void open(Stage stage) {
        desk.desk().panes().show("upper");
        desk.desk().panes().show("lower");
        upper = new Dock(Place.RIGHT, desk.desk());
        lower = new Dock(Place.RIGHT_BELOW, desk.desk());
        upper.wake();
        lower.wake();
        column = new DockColumn(0.6);
        SplitPane.setResizableWithParent(lower, false);
        column.keepHeights(upper, 150, lower, 90);
        column.show(List.of(upper, lower));
        below.setMinHeight(0);
        VBox.setVgrow(column, Priority.ALWAYS);
        window = new VBox(column, below);
        window.setManaged(false);
        TestStage.show(stage, new Scene(new StackPane(window), 400, 700));
    }

    private void then(FxRobot robot, Runnable work) {
        robot.interact(() -> {
            work.run();
            Pulse.await(PULSES);
        });
    }

    @Test
    void eachKeepsItsShareWhileTheWindowGrowsInSteps(FxRobot robot) {
        for (double height : List.of(300.0, 1000.0, 250.0, 640.0)) {
            then(robot, () -> window.resize(400, height));

            assertThat(upper.getHeight()).isBetween(0.6 * height - DIVIDER, 0.6 * height + DIVIDER);
            assertThat(lower.getHeight()).isBetween(0.4 * height - DIVIDER, 0.4 * height + DIVIDER);
        }
    }

    @Test
    void theLowerOneMakesRoomForWhatLiesOverTheUpperOneAndHasItBack(FxRobot robot) {
        then(robot, () -> window.resize(400, 500));
        then(robot, () -> upper.keepFree(140));

        assertThat(upper.getHeight()).isBetween(340 + ROWS, 340 + ROWS + DIVIDER);

        then(robot, () -> upper.keepFree(0));
        assertThat(upper.getHeight()).isBetween(300 - DIVIDER, 300 + DIVIDER);
    }

    @Test
    void itGivesMoreThanIsKeptForItBeforeAnythingLiesOverThePanel(FxRobot robot) {
        then(robot, () -> window.resize(400, 360));
        then(robot, () -> upper.keepFree(100));

        assertThat(upper.getHeight()).isBetween(300 + ROWS, 300 + ROWS + DIVIDER);

        then(robot, () -> upper.keepFree(0));
        assertThat(lower.getHeight()).isBetween(0.4 * 360 - DIVIDER, 0.4 * 360 + DIVIDER);
    }

    @Test
    void itGivesWayToWhatGrowsBelowIt(FxRobot robot) {
        then(robot, () -> window.resize(400, 500));
        then(robot, () -> upper.keepFree(140));
        then(robot, () -> below.setMinHeight(60));

        assertThat(column.getHeight()).isEqualTo(440);
        assertThat(upper.getHeight()).isBetween(340 + ROWS, 340 + ROWS + DIVIDER);
    }
}

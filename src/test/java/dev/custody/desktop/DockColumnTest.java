package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.guarantees.GuaranteesPane;
import dev.custody.desktop.ledger.LedgerPane;
import dev.custody.desktop.pane.Dock;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.pane.PaneType;
import dev.custody.desktop.pane.Place;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Two docks in a column 1,000 pixels high, of which the lower one has a share of 400. */
@ExtendWith(RobotExtension.class)
final class DockColumnTest {
    /** A divider is as wide as that, or less. */
    private static final double DIVIDER = 16;

    private final Region below = new Region();
    private final TestDesk desk = new TestDesk(
            new PaneType("ledger", Place.RIGHT, LedgerPane.class, _ -> new Plain(new Region())),
            new PaneType("guarantees", Place.RIGHT_BELOW, GuaranteesPane.class, _ -> new Plain(below)));
    private DockColumn column;
    private Dock upper;
    private Dock lower;

    private static final class Plain implements Pane {
        private final StackPane view = new StackPane();

        Plain(Region content) {
            view.getChildren().add(content);
        }

        @Override
        public Parent view() {
            return view;
        }

        @Override
        public void focus() {}
    }

    @Start
    void open(Stage stage) {
        desk.desk().panes().show("ledger");
        desk.desk().panes().show("guarantees");
        upper = new Dock(Place.RIGHT, desk.desk());
        lower = new Dock(Place.RIGHT_BELOW, desk.desk());
        below.setPrefHeight(150);
        column = new DockColumn(0.6);
        column.keepHeights(upper, 150, lower, 90);
        column.fitLower(lower);
        column.show(List.of(upper, lower));
        TestStage.show(stage, new Scene(column, 400, 1000));
        upper.wake();
        lower.wake();
    }

    private double lowerHeight(FxRobot robot) {
        robot.interact(() -> Pulse.await(4));
        return FxThread.ask(lower::getHeight);
    }

    @Test
    void whatThePanelBelowDoesNotNeedIsTheOthersAndItGetsNoMoreThanItsShare(FxRobot robot) {
        assertThat(lowerHeight(robot)).isBetween(150.0, 150 + DIVIDER);

        robot.interact(() -> below.setPrefHeight(220));
        assertThat(lowerHeight(robot)).isBetween(220.0, 220 + DIVIDER);

        robot.interact(() -> below.setPrefHeight(800));
        assertThat(lowerHeight(robot)).isBetween(400 - DIVIDER, 400 + DIVIDER);
    }

    @Test
    void whereSomebodyHasDraggedTheDividerItStays(FxRobot robot) {
        lowerHeight(robot);
        robot.interact(() -> {
            column.setDividerPositions(0.5);
            column.layout();
            column.remember();
        });
        assertThat(lowerHeight(robot)).isBetween(500 - DIVIDER, 500 + DIVIDER);

        robot.interact(() -> below.setPrefHeight(220));
        assertThat(lowerHeight(robot)).isBetween(500 - DIVIDER, 500 + DIVIDER);
    }
}

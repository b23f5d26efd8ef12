package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.ledger.LedgerPane;
import dev.custody.desktop.pane.Dock;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.pane.PaneType;
import dev.custody.desktop.pane.Place;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A window with two panels at the right, and a notice that comes. */
@ExtendWith(RobotExtension.class)
final class NoticePlaceTest {
    private static final double HEIGHT = 600;

    private final StackPane panel = new StackPane();
    private final TestDesk desk = new TestDesk(new PaneType("ledger", Place.RIGHT, LedgerPane.class, _ -> new Pane() {
        @Override
        public Parent view() {
            return panel;
        }

        @Override
        public void focus() {}
    }));
    private final Region below = sized(200);
    private final Region bottom = sized(80);
    private final Region notices = new Region();
    private final ObjectProperty<Optional<Dock>> upper = new SimpleObjectProperty<>(Optional.empty());
    private Dock dock;
    private StackPane window;

    private static Region sized(double height) {
        Region region = new Region();
        region.setMinHeight(height);
        region.setMaxHeight(height);
        return region;
    }

    @Start
    void open(Stage stage) {
        desk.desk().panes().show("ledger");
        dock = new Dock(Place.RIGHT, desk.desk());
        dock.wake();
        dock.setPrefWidth(400);
        dock.setPrefHeight(HEIGHT);
        VBox column = new VBox(dock, below);
        HBox docks = new HBox(new Region(), column);
        docks.setAlignment(Pos.TOP_RIGHT);
        docks.setMinHeight(HEIGHT - 80);
        docks.setMaxHeight(HEIGHT - 80);
        window = new StackPane(new VBox(docks, bottom), notices);
        notices.setMinHeight(Region.USE_PREF_SIZE);
        notices.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        new NoticePlace(notices, window, bottom, upper);
        TestStage.show(stage, new Scene(window, 1000, HEIGHT));
        upper.set(Optional.of(dock));
    }

    private void come(FxRobot robot, double height) {
        robot.interact(() -> {
            notices.setPrefSize(300, height);
            window.layout();
            window.layout();
        });
    }

    private static Bounds bounds(Node node) {
        return FxThread.boundsInScene(node);
    }

    @Test
    void itHidesNothingOfThePanelsAndGivesTheRoomBack(FxRobot robot) {
        come(robot, 90);

        assertThat(bounds(notices).getMinY()).isGreaterThan(bounds(panel).getMaxY());
        assertThat(bounds(notices).getMaxY()).isLessThan(bounds(below).getMinY());
        assertThat(bounds(notices).getMinX())
                .isGreaterThanOrEqualTo(bounds(panel).getMinX());

        come(robot, 0);
        assertThat(bounds(panel).getMaxY()).isEqualTo(bounds(below).getMinY());
    }

    @Test
    void whatTheyLeftIsClickedAgain(FxRobot robot) {
        AtomicInteger clicks = new AtomicInteger();
        robot.interact(() -> panel.setOnMouseClicked(_ -> clicks.incrementAndGet()));
        come(robot, 90);
        come(robot, 0);

        robot.clickOn(robot.point(panel).atPosition(Pos.BOTTOM_CENTER).atOffset(0, -30));

        assertThat(clicks).hasValue(1);
    }

    @Test
    void manyLeaveThePanelHalfOfItsHeight(FxRobot robot) {
        come(robot, 500);

        assertThat(panel.getHeight()).isEqualTo(dock.getHeight() / 2);
    }

    @Test
    void withoutAPanelItLiesAboveTheTimeline(FxRobot robot) {
        come(robot, 90);
        robot.interact(() -> upper.set(Optional.empty()));
        come(robot, 90);

        assertThat(panel.getHeight()).isEqualTo(dock.getHeight());
        assertThat(bounds(notices).getMaxY()).isEqualTo(bounds(bottom).getMinY() - 12);
    }
}

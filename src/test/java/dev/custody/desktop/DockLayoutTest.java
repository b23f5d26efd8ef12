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
import dev.custody.desktop.prefs.Panels;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Dividers that somebody has dragged far, in windows of several sizes. */
@ExtendWith(RobotExtension.class)
final class DockLayoutTest {
    private static final Panels.Sizes FAR = new Panels.Sizes(500, 700, 0.95, 0.05);
    /** A divider is as wide as that, or less. */
    private static final double DIVIDER = 16;

    private static final int PULSES = 4;

    private final TestDesk desk = new TestDesk(Arrays.stream(Place.values())
            .map(place -> new PaneType(name(place), place, LedgerPane.class, _ -> new Blank()))
            .toArray(PaneType[]::new));
    private final Map<Place, Dock> docks = new EnumMap<>(Place.class);
    private SplitPane split;
    private DockLayout layout;

    private static final class Blank implements Pane {
        private final StackPane view = new StackPane();

        @Override
        public Parent view() {
            return view;
        }

        @Override
        public void focus() {}
    }

    private static String name(Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    @Start
    void open(Stage stage) {
        for (Place place : Place.values()) {
            desk.desk().panes().show(name(place));
            docks.put(place, new Dock(place, desk.desk()));
        }
        split = new SplitPane();
        layout = new DockLayout(split, docks, desk.desk().panes(), Optional.of(FAR));
        StackPane root = new StackPane();
        TestStage.show(stage, new Scene(root, 1000, 700));
        split.setManaged(false);
        root.getChildren().add(split);
        split.resize(1920, 1000);
    }

    private void resize(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            split.resize(width, height);
            // What is put right after a layout is so by then.
            Pulse.await(PULSES);
        });
    }

    private double width(Place place) {
        return dock(place).getWidth();
    }

    private double height(Place place) {
        return dock(place).getHeight();
    }

    private Dock dock(Place place) {
        return Optional.ofNullable(docks.get(place)).orElseThrow();
    }

    @Test
    void whatWasDraggedWideLeavesTheDiagramItsWidthInASmallWindow(FxRobot robot) {
        resize(robot, 1000, 1000);

        assertThat(width(Place.CENTRE)).isBetween(420 - DIVIDER, 450.0);
        assertThat(width(Place.LEFT)).isBetween(208 - DIVIDER, 230.0);
        assertThat(width(Place.RIGHT)).isBetween(348 - DIVIDER, 372.0);
    }

    @Test
    void itIsWideAgainInALargeOne(FxRobot robot) {
        resize(robot, 1000, 1000);
        resize(robot, 1920, 1000);

        assertThat(width(Place.LEFT)).isBetween(500 - DIVIDER, 500 + DIVIDER);
        assertThat(width(Place.RIGHT)).isBetween(700 - DIVIDER, 700 + DIVIDER);
        assertThat(layout.sizes()).contains(FAR);
    }

    @Test
    void noneOfTwoIsSqueezedByTheOther(FxRobot robot) {
        resize(robot, 1920, 900);
        assertThat(height(Place.CENTRE)).isGreaterThanOrEqualTo(180 - DIVIDER);
        assertThat(height(Place.RIGHT_BELOW)).isGreaterThanOrEqualTo(90 - DIVIDER);

        resize(robot, 1920, 420);
        assertThat(height(Place.CENTRE)).isGreaterThanOrEqualTo(0.4 * 380 - DIVIDER);
        assertThat(height(Place.BELOW)).isGreaterThanOrEqualTo(130 - DIVIDER);
        assertThat(height(Place.RIGHT)).isGreaterThanOrEqualTo(150 - DIVIDER);
        assertThat(height(Place.RIGHT_BELOW)).isGreaterThanOrEqualTo(90 - DIVIDER);
    }

    @Test
    void eachHasItsShareOfTheHeightAgainInALargeOne(FxRobot robot) {
        resize(robot, 1920, 900);
        resize(robot, 1920, 420);
        resize(robot, 1920, 1000);

        assertThat(height(Place.CENTRE)).isBetween(180 - DIVIDER, 180 + DIVIDER);
        assertThat(height(Place.RIGHT_BELOW)).isBetween(90 - DIVIDER, 90 + DIVIDER);
    }

    @Test
    void aDividerThatIsDraggedIsRemembered(FxRobot robot) {
        resize(robot, 1920, 700);
        Node left = split.getChildrenUnmodifiable().stream()
                .filter(each -> each.getStyleClass().contains("split-pane-divider"))
                .findFirst()
                .orElseThrow();
        Bounds grip = FxThread.boundsInScene(left);
        robot.interact(() -> {
            for (EventType<MouseEvent> each :
                    List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)) {
                double x = each == MouseEvent.MOUSE_PRESSED ? grip.getCenterX() : grip.getCenterX() - 200;
                Event.fireEvent(left, mouse(each, x, grip.getCenterY()));
            }
        });

        assertThat(layout.sizes().orElseThrow().left()).isBetween(300 - DIVIDER, 300 + DIVIDER);
        assertThat(layout.sizes().orElseThrow().right()).isBetween(700 - DIVIDER, 700 + DIVIDER);
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                true,
                false,
                false,
                null);
    }
}

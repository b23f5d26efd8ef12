package dev.custody.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.NodeQueryUtils;

/** What the robot has to know of a window, it asks on JavaFX's thread. */
@ExtendWith(RobotExtension.class)
final class RobotExtensionTest {
    private final Queue<Boolean> onFxThread = new ConcurrentLinkedQueue<>();
    private final Watched child = new Watched();
    private final Watched root = new Watched(child);

    /** A node that takes down on which thread it is asked. */
    private final class Watched extends StackPane {
        Watched(Node... children) {
            super(children);
        }

        @Override
        public Set<Node> lookupAll(String selector) {
            onFxThread.add(Platform.isFxApplicationThread());
            return super.lookupAll(selector);
        }

        @Override
        public Bounds localToScene(Bounds local) {
            onFxThread.add(Platform.isFxApplicationThread());
            return super.localToScene(local);
        }
    }

    private enum Deed {
        CLICK_BY_NAME((robot, _) -> robot.clickOn("#child")),
        CLICK((robot, node) -> robot.clickOn(node)),
        DOUBLE_CLICK_BY_NAME((robot, _) -> robot.doubleClickOn("#child")),
        MOVE_BY_NAME((robot, _) -> robot.moveTo("#child")),
        MOVE((robot, node) -> robot.moveTo(node)),
        DRAG((robot, node) -> robot.drag(node).dropTo("#child")),
        POINT((robot, node) -> robot.point(node).query()),
        POINT_BY_NAME((robot, _) -> robot.point("#child").atOffset(1, 1).query()),
        OFFSET((robot, _) -> robot.offset("#child", 3, 4).query()),
        BOUNDS((robot, node) -> robot.bounds(node).query()),
        LOOKUP((robot, _) -> robot.lookup("#child").query()),
        LOOKUP_OF_THOSE_SEEN((robot, node) ->
                robot.from(node).match(NodeQueryUtils.isVisible()).query()),
        LOOKUP_BELOW((robot, node) -> robot.from(node).lookup("#child").queryAll());

        private final BiConsumer<FxRobot, Node> deed;

        Deed(BiConsumer<FxRobot, Node> deed) {
            this.deed = deed;
        }
    }

    @Start
    void open(Stage stage) {
        child.setId("child");
        stage.setScene(new Scene(root, 320, 200));
        stage.show();
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheRobotDoesItAsksOnJavaFxsThread(Deed deed, FxRobot robot) {
        onFxThread.clear();

        deed.deed.accept(robot, child);

        assertThat(onFxThread).isNotEmpty().containsOnly(true);
    }

    @Test
    void theWindowsThatItTellsOfStayTheSame(FxRobot robot) {
        var windows = robot.listWindows();

        robot.interact(child.getScene().getWindow()::hide);

        assertThat(windows).contains(child.getScene().getWindow());
    }

    @Test
    void whoFindsNothingIsToldInWhichLineOfTheTest(FxRobot robot) {
        var nobody = robot.lookup("#nobody");

        assertThatThrownBy(nobody::query)
                .isInstanceOf(EmptyNodeQueryException.class)
                .satisfies(problem -> assertThat(Arrays.stream(problem.getSuppressed())
                                .flatMap(asked -> Arrays.stream(asked.getStackTrace())))
                        .anyMatch(line -> line.getClassName().startsWith(RobotExtensionTest.class.getName())));
    }
}

package dev.custody.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.display.RobotExtension;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Two buttons, and a sheet that covers them, with a cross and two boxes. */
@ExtendWith(RobotExtension.class)
final class KeptFocusTest {
    private Button first;
    private Button second;
    private Button cross;
    private CheckBox one;
    private CheckBox two;
    private StackPane cover;
    private Scene scene;

    @Start
    void open(Stage stage) {
        first = new Button("first");
        second = new Button("second");
        cross = new Button("x");
        one = new CheckBox("one");
        two = new CheckBox("two");
        cover = new StackPane(new VBox(cross, one, two));
        cross.getStyleClass().add("tool");
        cover.setVisible(false);
        scene = new Scene(new StackPane(new HBox(first, second), cover), 300, 200);
        TestStage.show(stage, scene);
        KeptFocus.in(cover);
        second.requestFocus();
    }

    private void show(FxRobot robot, boolean seen) {
        robot.interact(() -> cover.setVisible(seen));
    }

    private Node focus(FxRobot robot) {
        robot.interact(() -> {});
        return scene.getFocusOwner();
    }

    @Test
    void beginsBelowTheCrossAndIsSeen(FxRobot robot) {
        show(robot, true);
        assertThat(focus(robot)).isSameAs(one);
        assertThat(one.isFocusVisible()).isTrue();
    }

    @Test
    void goesRoundWithinIt(FxRobot robot) {
        show(robot, true);
        robot.type(KeyCode.TAB);
        assertThat(focus(robot)).isSameAs(two);
        robot.type(KeyCode.TAB);
        assertThat(focus(robot)).isSameAs(cross);
        assertThat(cross.isFocusVisible()).isTrue();
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertThat(focus(robot)).isSameAs(two);
        assertThat(two.isFocusVisible()).isTrue();
    }

    @Test
    void goesBackToWhatHadIt(FxRobot robot) {
        show(robot, true);
        robot.type(KeyCode.TAB);
        show(robot, false);
        assertThat(focus(robot)).isSameAs(second);
        robot.interact(first::requestFocus);
        show(robot, true);
        show(robot, false);
        assertThat(focus(robot)).isSameAs(first);
    }

    @Test
    void comesBackIntoItFromBehind(FxRobot robot) {
        show(robot, true);
        robot.interact(first::requestFocus);
        robot.type(KeyCode.TAB);
        assertThat(focus(robot)).isSameAs(one);
    }
}

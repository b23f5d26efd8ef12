package dev.custody.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(RobotExtension.class)
final class FadeTest {
    private static final int LINES = 100;

    private final Region content = new Region();
    private ScrollPane scroll;
    private ListView<Integer> list;
    private Scene scene;

    @Start
    void open(Stage stage) {
        content.setMinHeight(500);
        scroll = new ScrollPane(content);
        list = new ListView<>();
        list.getItems().setAll(IntStream.range(0, LINES).boxed().toList());
        scene = new Scene(new HBox(new StackPane(scroll), new StackPane(list)), 400, 300);
        Fade.over(scroll);
        Fade.over(list);
        TestStage.show(stage, scene);
    }

    private boolean fades(Node scrolled) {
        return FxThread.lookup(scrolled.getParent(), ".fade").isVisible();
    }

    private void laidOut(FxRobot robot, Runnable act) {
        robot.interact(() -> {
            act.run();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    @Test
    void itIsSeenAsLongAsMoreFollows(FxRobot robot) {
        laidOut(robot, () -> {});
        assertThat(fades(scroll)).isTrue();
        assertThat(fades(list)).isTrue();

        laidOut(robot, () -> {
            scroll.setVvalue(1);
            list.scrollTo(LINES - 1);
        });
        assertThat(fades(scroll)).isFalse();
        assertThat(fades(list)).isFalse();
    }

    @Test
    void itIsNotSeenWhereAllIsInSight(FxRobot robot) {
        laidOut(robot, () -> {
            content.setMinHeight(50);
            list.getItems().setAll(1, 2);
        });
        assertThat(fades(scroll)).isFalse();
        assertThat(fades(list)).isFalse();
    }
}

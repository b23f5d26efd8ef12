package dev.custody.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

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
    void whatHasTheFocusWhereItWouldFadeDoesNot(FxRobot robot) throws TimeoutException {
        Button above = new Button("above");
        Button below = new Button("below");
        robot.interact(() -> {
            below.setTranslateY(275);
            scroll.setContent(new StackPane(above, below, content));
            StackPane.setAlignment(above, Pos.TOP_LEFT);
            StackPane.setAlignment(below, Pos.TOP_LEFT);
            above.requestFocus();
        });
        until(() -> fades(scroll));

        robot.interact(below::requestFocus);
        until(() -> !fades(scroll));

        robot.interact(above::requestFocus);
        until(() -> fades(scroll));
    }

    @Test
    void theLineOfAListThatHasTheFocusDoesNotFade(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            list.requestFocus();
            list.getFocusModel().focus(0);
        });
        until(() -> fades(list));

        int last = LINES;
        while (fades(list) && last > 0) {
            robot.type(KeyCode.DOWN);
            last--;
        }

        assertThat(list.getFocusModel().getFocusedIndex()).isBetween(5, LINES / 2);
    }

    private static void until(Callable<Boolean> so) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, so);
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

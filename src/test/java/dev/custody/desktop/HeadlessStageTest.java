package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.display.RobotExtension;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The ground under every other test of the window: a stage without a display takes clicks, keys and pictures. */
@ExtendWith(RobotExtension.class)
final class HeadlessStageTest {
    private Button button;
    private final AtomicInteger clicks = new AtomicInteger();

    @Start
    void open(Stage stage) {
        button = new Button("Kill");
        button.setOnAction(_ -> clicks.incrementAndGet());
        StackPane pane = new StackPane(button);
        pane.setStyle("-fx-background-color: #0072B2");
        stage.setScene(new Scene(pane, 320, 200));
        stage.show();
        button.requestFocus();
    }

    @Test
    void keysAndClicksReachAButton(FxRobot robot) {
        // Keys first: JavaFX 26's headless robot sends each press of a mouse button twice and its release once, so a
        // node stays `pressed` after a click, and a pressed button does not listen to keys.
        robot.type(KeyCode.SPACE);
        robot.clickOn("Kill");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(clicks).hasValue(2);
    }

    @Test
    void aPictureShowsWhatTheStyleSays() throws Exception {
        Color corner = WaitForAsyncUtils.asyncFx(
                        () -> button.getScene().snapshot(null).getPixelReader().getColor(5, 5))
                .get();

        assertThat(corner).isEqualTo(Color.web("#0072B2"));
    }
}

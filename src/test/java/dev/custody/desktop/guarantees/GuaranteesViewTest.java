package dev.custody.desktop.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.diagram.ComponentId;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.engine.Command;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The panel alone, as narrow as it gets. ack-first with seed 1; the worker is killed while it alone has a message. */
@ExtendWith(RobotExtension.class)
final class GuaranteesViewTest {
    private final TestDesk desk = new TestDesk();
    private GuaranteesPane pane;
    private Scene scene;

    @Start
    void open(Stage stage) {
        pane = new GuaranteesPane(desk.desk());
        scene = new Scene(pane.view(), 320, 260);
        TestStage.show(stage, scene);
        pane.shown(true);
        desk.open("ack-first");
        desk.until(() -> desk.frame().ledger().lives().stream()
                .anyMatch(life -> life.gotYes() && life.isInHands() && !life.isHeld() && !life.isDelivered()));
        desk.playback.give(new Command.Kill(new ComponentId("worker"), Command.ALL_REPLICAS));
        desk.untilRest();
    }

    private List<ToggleButton> rows() {
        return FxThread.lookupAll(scene.getRoot(), ".verdict-head").stream()
                .map(ToggleButton.class::cast)
                .toList();
    }

    @Test
    void theKeysWalkOpenAndShow(FxRobot robot) {
        robot.interact(pane::focus);
        assertThat(rows().getFirst().isFocused()).isTrue();

        robot.type(KeyCode.RIGHT);
        assertThat(rows().getFirst().isSelected()).isTrue();

        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertThat(rows().get(2).getAccessibleText()).startsWith("nothing-lost, as documented. #");
        int end = desk.frame().position();
        robot.type(KeyCode.ENTER);
        robot.interact(() -> desk.pulse(1));

        assertThat(rows().get(2).isSelected()).isTrue();
        assertThat(rows().getFirst().isSelected()).isFalse();
        assertThat(desk.frame().position()).isLessThan(end);
        assertThat(desk.selection.get()).isInstanceOf(Selection.OfMessage.class);
    }

    @Test
    void theButtonShowsAndNoStandingIsCutOff(FxRobot robot) {
        robot.interact(() -> rows().get(2).fire());
        Node show = FxThread.lookupAll(scene.getRoot(), ".show-me").stream()
                .filter(button -> button.isVisible() && button.getParent().isVisible())
                .findFirst()
                .orElseThrow();
        FxThread.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            for (Node each : scene.getRoot().lookupAll(".standing")) {
                Label standing = (Label) each;
                assertThat(standing.getWidth()).isGreaterThanOrEqualTo(standing.prefWidth(-1));
                assertThat(standing.localToScene(standing.getBoundsInLocal()).getMaxX())
                        .isLessThanOrEqualTo(scene.getWidth());
            }
        });
        robot.interact(((Button) show)::fire);
        robot.interact(() -> desk.pulse(1));
        assertThat(desk.selection.get()).isInstanceOf(Selection.OfMessage.class);
        assertThat(desk.frame().playing()).isFalse();
    }
}

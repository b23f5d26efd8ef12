package dev.custody.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.pane.TestStage;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.RobotExtension;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A link is seen to be selected, or to have the focus, whatever is wrong with it. */
@ExtendWith(RobotExtension.class)
final class LinkLookTest {
    private DiagramCanvas canvas;
    private Node link;

    @Start
    void open(Stage stage) {
        canvas = new DiagramCanvas();
        TestStage.show(stage, new Scene(canvas, 900, 600), "tokens.css");
        canvas.show(new Catalogue(new DiagramLoader()).diagram("building-blocks"));
        canvas.applyCss();
        canvas.layout();
        link = canvas.lookup(".link");
    }

    private Paint stroke(FxRobot robot, String... states) {
        robot.interact(() -> {
            for (String each : List.of("broken", "cut", "slow", "selected", "focused")) {
                link.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(each), List.of(states).contains(each));
            }
            canvas.applyCss();
        });
        return ((Shape) link.lookup(".road-line")).getStroke();
    }

    @Test
    void isSeenToBeSelected(FxRobot robot) {
        Paint selected = stroke(robot, "selected");
        for (String wrong : List.of("broken", "cut", "slow")) {
            assertThat(stroke(robot, wrong)).as(wrong).isNotEqualTo(selected);
            assertThat(stroke(robot, wrong, "selected")).as(wrong).isEqualTo(selected);
        }
    }

    @Test
    void isSeenToHaveTheFocus(FxRobot robot) {
        Paint focused = stroke(robot, "focused");
        for (String wrong : List.of("broken", "cut", "slow")) {
            assertThat(stroke(robot, wrong)).as(wrong).isNotEqualTo(focused);
            assertThat(stroke(robot, wrong, "focused")).as(wrong).isEqualTo(focused);
        }
    }
}

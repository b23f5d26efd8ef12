package dev.custody.desktop.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(RobotExtension.class)
final class TipTest {
    private final SimpleStringProperty text = new SimpleStringProperty("Kill it  (K)");
    private Button button;

    @Start
    void open(Stage stage) {
        button = new Button("kill");
        stage.setScene(new Scene(new StackPane(button), 300, 200));
        Tip.on(button, text);
        stage.show();
    }

    @Test
    void aScreenReaderIsToldAtOnce(FxRobot robot) {
        assertThat(button.getAccessibleHelp()).isEqualTo("Kill it  (K)");
        robot.interact(() -> text.set("Töten  (K)"));
        assertThat(button.getAccessibleHelp()).isEqualTo("Töten  (K)");
    }

    @Test
    void noTooltipIsMadeBeforeTheMouseComes(FxRobot robot) {
        Button other = new Button();
        robot.interact(() -> Tip.on(other, text));
        assertThat(other.getTooltip()).isNull();
    }

    @Test
    void theMouseBringsOneTooltipThatChangesWithIt(FxRobot robot) {
        robot.moveTo(button).moveBy(2, 2);

        FxThread.until(() -> Window.getWindows().size() > 1);
        var tooltip = button.getTooltip();
        robot.interact(() -> text.set("Töten  (K)"));
        assertThat(tooltip.getText()).isEqualTo("Töten  (K)");
        robot.moveBy(140, 80).moveTo(button);
        assertThat(button.getTooltip()).isSameAs(tooltip);
    }

    @Test
    void whatIsLongStandsOnSeveralLines(FxRobot robot) {
        Tooltip tip = Tip.of("A worker stores it whenever the database is there. ".repeat(4));
        robot.interact(() -> tip.show(button.getScene().getWindow()));

        assertThat(tip.getWidth()).isLessThan(450);
        assertThat(tip.getHeight()).isGreaterThan(50);
        robot.interact(tip::hide);
    }

    @Test
    void whatIsLongIsSeenToItsEndAtTheLowerEdgeOfTheScreen(FxRobot robot) {
        Tooltip tip = Tip.of("A worker stores it whenever the database is there. ".repeat(4));
        double edge = Screen.getPrimary().getVisualBounds().getMaxY();
        robot.interact(() -> tip.show(button.getScene().getWindow(), 20, edge - 40));

        assertThat(tip.getY() + tip.getHeight()).isLessThanOrEqualTo(edge);
        robot.interact(tip::hide);
    }
}

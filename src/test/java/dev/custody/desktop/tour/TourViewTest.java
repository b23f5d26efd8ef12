package dev.custody.desktop.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.RobotExtension;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The strip of the tour, from its first step to its last. */
@ExtendWith(RobotExtension.class)
final class TourViewTest {
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final RunPlan PLAN = RunPlan.of(new Catalogue(new DiagramLoader()).diagram("building-blocks"), 1)
            .with(List.of(
                    new TimedCommand(Moment.at(2_542_000), new Command.Kill(WORKER, Command.ALL_REPLICAS)),
                    new TimedCommand(Moment.at(4_542_000), new Command.Restart(WORKER, Command.ALL_REPLICAS))));

    private final TestDesk desk = new TestDesk();
    private final Texts texts = Language.ENGLISH.texts(TourView.class);
    private final TourViewModel tour = new TourViewModel(desk.playback, this::open, () -> {}, texts);

    private RunPlan open() {
        desk.playback.open(PLAN);
        return PLAN;
    }

    @Start
    void open(Stage stage) {
        TestStage.show(stage, new Scene(Fxml.load(new TourView(tour), texts), 800, 60));
    }

    @Test
    void whoHasSeenItAllHasNothingLeftToSkip(FxRobot robot) {
        robot.interact(tour::start);
        for (TourStep step : TourStep.values()) {
            robot.interact(() -> {
                desk.until(() -> tour.textProperty().get().equals(texts.of("step." + step)));
                desk.pulse(2);
            });
            boolean last = step == TourStep.YOURS;
            assertThat(button(robot, "#tour-skip").isVisible()).as(step.name()).isEqualTo(!last);
            assertThat(button(robot, "#tour-next").getText()).startsWith(last ? "Done" : "Next");
            if (!last) {
                robot.clickOn("#tour-next");
            }
        }

        robot.clickOn("#tour-next");
        assertThat(tour.shownProperty().get()).isFalse();

        robot.interact(tour::start);
        assertThat(button(robot, "#tour-skip").isVisible()).isTrue();
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryButton();
    }
}

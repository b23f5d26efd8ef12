package dev.custody.desktop.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.chart.Axis;
import dev.custody.desktop.Desktop;
import dev.custody.desktop.action.Action;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.words.Figures;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The timeline and the branches above it, with mouse and keyboard. */
@ExtendWith(RobotExtension.class)
final class TimelineViewTest {
    private final TestDesk desk = new TestDesk();
    private TimelineViewModel model;
    private Scene scene;

    @Start
    void open(Stage stage) {
        Texts texts = Language.ENGLISH.texts(TimelineView.class);
        Texts windowTexts = Language.ENGLISH.texts(Desktop.class);
        model = new TimelineViewModel(desk.playback);
        desk.actions.add(Action.of("fit-timeline", Action.Group.TIME, windowTexts, model::fit));
        scene = new Scene(
                new TimelineView(model, new BranchesViewModel(desk.playback), desk.actions, texts).node(), 900, 240);
        for (String sheet : List.of("tokens", "panes", "marks")) {
            scene.getStylesheets()
                    .add(Desktop.class.getResource("/styles/" + sheet + ".css").toExternalForm());
        }
        TestStage.show(stage, scene);
        desk.open("building-blocks");
        desk.untilRest();
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aLaneGoesOnThinlyToACommandThatItHasYetToReach() {
        LaneNode lane = FxThread.ask(LaneNode::new);
        Axis axis = new Axis(0, 10_000_000);
        fx(() -> lane.draw(laneWith(2_000_000L, 4_000_000L), axis, 1_000, 3_000_000));
        Region planned = (Region) FxThread.ask(() -> lane.lookup(".branch-planned"));
        assertThat(planned.isVisible()).isTrue();
        assertThat(planned.getLayoutX()).isEqualTo(300);
        assertThat(planned.getWidth()).isEqualTo(100);

        fx(() -> lane.draw(laneWith(2_000_000L, 4_000_000L), axis, 1_000, 5_000_000));
        assertThat(planned.isVisible()).isFalse();
    }

    private static BranchesViewModel.Lane laneWith(Long... commands) {
        return new BranchesViewModel.Lane(
                0, "main", true, 0, OptionalInt.empty(), 0, 0, List.of(commands), commands.length);
    }

    private void fork(long micros) {
        fx(() -> BranchesViewModelTest.fork(desk, micros));
    }

    private Node lane(int id) {
        Node lane = FxThread.lookup(scene, "#branch-" + id);
        assertThat(lane).as("branch %s", id).isNotNull();
        return lane;
    }

    private int current() {
        return desk.playback.branching().shownProperty().get().currentId();
    }

    @Test
    void branchesAppearWithTheSecondOneAndTheKeyboardGoesThroughThem(FxRobot robot) {
        assertThat(FxThread.lookup(scene, "#branches").isVisible()).isFalse();

        fork(4_000_000);
        fork(2_000_000);
        assertThat(FxThread.lookup(scene, "#branches").isVisible()).isTrue();
        assertThat(lane(2).getAccessibleText()).contains("the branch that is seen", "leaves main at 2.000 s");

        fx(() -> lane(2).requestFocus());
        robot.type(KeyCode.UP);
        assertThat(lane(1).isFocused()).isTrue();
        robot.type(KeyCode.LEFT, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(current()).isZero();

        robot.type(KeyCode.F2);
        TextField editor = (TextField) FxThread.lookup(scene, "#branch-editor");
        assertThat(editor.isVisible()).isTrue();
        robot.write("undisturbed").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.playback
                        .branching()
                        .shownProperty()
                        .get()
                        .branch(0)
                        .orElseThrow()
                        .name())
                .isEqualTo("undisturbed");
        assertThat(lane(0).isFocused()).isTrue();

        robot.type(KeyCode.F2).write("never").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(editor.isVisible()).isFalse();
        assertThat(desk.playback
                        .branching()
                        .shownProperty()
                        .get()
                        .branch(0)
                        .orElseThrow()
                        .name())
                .isEqualTo("undisturbed");
    }

    @Test
    void aBranchesNameStandsClearOfTheForksOnItsLine() {
        fork(2_000_000);
        fork(1_000_000);
        fx(() -> scene.getRoot().layout());

        Bounds name = FxThread.boundsInScene(FxThread.lookup(lane(0), ".branch-name"));
        assertThat(List.of(
                        FxThread.boundsInScene(FxThread.lookup(lane(1), ".branch-fork")),
                        FxThread.boundsInScene(FxThread.lookup(lane(2), ".branch-fork"))))
                .allSatisfy(fork -> assertThat(fork.getMinY()).isGreaterThanOrEqualTo(name.getMaxY()));
    }

    @Test
    void aClickGoesToABranchAndAForkStandsAtItsTime(FxRobot robot) {
        fork(4_000_000);
        fx(() -> scene.getRoot().layout());

        robot.clickOn("#branch-0");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(current()).isZero();

        Node strip = FxThread.lookup(scene, "#timeline");
        double width = FxThread.boundsInScene(strip).getWidth();
        Node fork = FxThread.lookup(lane(1), ".branch-fork");
        double x = FxThread.boundsInScene(fork).getCenterX()
                - FxThread.boundsInScene(strip).getMinX();
        assertThat(model.axisProperty().get().microsAt(x, width)).isBetween(3_990_000L, 4_010_000L);
    }

    @Test
    void theTimeAtThePointerGoesWithThePlayheadThatIsDragged(FxRobot robot) {
        Node strip = FxThread.lookup(scene, "#timeline");
        Label time = (Label) FxThread.lookup(scene, "#hover-time");
        Bounds bounds = FxThread.ask(() -> strip.localToScreen(strip.getLayoutBounds()));

        robot.moveTo(bounds.getCenterX(), bounds.getCenterY()).press(MouseButton.PRIMARY);
        String began = time.getText();
        double x = Math.rint(bounds.getMinX() + bounds.getWidth() / 4);
        robot.moveTo(x, bounds.getCenterY());
        assertThat(time.isVisible()).isTrue();
        assertThat(time.getText())
                .isNotEqualTo(began)
                .isEqualTo(Figures.clock(
                        model.axisProperty().get().microsAt(x - bounds.getMinX(), bounds.getWidth()), Locale.ENGLISH));

        robot.moveTo(x, bounds.getMinY() - 60);
        robot.release(MouseButton.PRIMARY);
        assertThat(time.isVisible()).isFalse();
    }

    /** The frame that it has then takes no room from it. */
    @Test
    void theNameOfTheLaneThatHasTheFocusIsReadWhole(FxRobot robot) {
        fork(4_000_000);
        robot.doubleClickOn("#branch-1").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(FxThread.ask(() -> lane(1).isFocusVisible())).isTrue();
        Label name = (Label) FxThread.lookup(lane(1), ".branch-name");
        Text seen = (Text) FxThread.lookup(name, ".text");
        FxThread.until(() -> name.getBorder() != null && !name.isNeedsLayout());
        assertThat(seen.getText()).isEqualTo(name.getText());
    }
}

package dev.custody.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.diagram.ComponentId;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.engine.Command;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** ack-first and its remedy after a kill of the worker, seed 1. */
@ExtendWith(RobotExtension.class)
final class CompareViewTest {
    private static final ComponentId WORKER = new ComponentId("worker");

    private final TestDesk desk = new TestDesk();
    private Parent view;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        ComparePane pane = new ComparePane(desk.desk(), Runnable::run);
        view = pane.view();
        Scene scene = new Scene(view, 980, 700);
        TestStage.show(stage, scene, "tokens.css", "base.css", "panes.css", "marks.css");
        pane.shown(true);
        desk.open("ack-first");
        desk.playback.setSpeed(new Speed(30));
        desk.until(() -> desk.frame().playheadMicros() > 1_500_000);
        desk.playback.give(new Command.Kill(WORKER, Command.ALL_REPLICAS));
        desk.pulse(60);
        desk.playback.give(new Command.Restart(WORKER, Command.ALL_REPLICAS));
        desk.untilRest();
        desk.playback.pause();
        desk.pulse(2);
        pane.focus();
    }

    private Bounds bounds(String selector) {
        return FxThread.ask(() -> {
            Node node = view.lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    @Test
    void aMessageThatFaresDifferentlyIsSelectedByAClick(FxRobot robot) {
        assertThat(((Label) FxThread.lookup(view, "#fate-count")).getText()).contains("differently");
        Node first = FxThread.ask(() -> view.lookup(".fate-cell:filled"));
        assertThat(first.getAccessibleText()).contains(" here, ").endsWith(" there");
        robot.clickOn(first);
        assertThat(desk.selection.get())
                .isInstanceOfSatisfying(
                        Selection.OfMessage.class,
                        chosen -> assertThat(first.getAccessibleText())
                                .startsWith(chosen.message().toString()));
    }

    @Test
    void theRightSideTakesNoCommands(FxRobot robot) {
        int before = desk.playback.planSoFar().orElseThrow().commands().size();
        Node worker = FxThread.ask(() -> view.lookupAll("#compare-right .component").stream()
                .filter(node -> node.getAccessibleText() != null
                        && node.getAccessibleText().startsWith("Worker"))
                .findFirst()
                .orElseThrow());
        robot.doubleClickOn(worker).press(KeyCode.R).release(KeyCode.R);
        FxThread.run(() -> desk.pulse(2));
        assertThat(desk.selection.get()).isEqualTo(new Selection.OfComponent(WORKER));
        assertThat(desk.playback.planSoFar().orElseThrow().commands()).hasSize(before);
    }

    @Test
    void theListOfChoicesOpensByKeyboard(FxRobot robot) {
        ComboBox<?> choice = (ComboBox<?>) FxThread.lookup(view, "#compare-choice");
        assertThat(FxThread.ask(choice::isFocused)).isTrue();
        robot.type(KeyCode.DOWN);
        assertThat(((Label) FxThread.lookup(view, "#compare-right-title")).getText())
                .isNotEqualTo("Queue and worker");
        assertThat(FxThread.ask(choice::getValue)).isInstanceOf(Choice.OfDiagram.class);
    }

    @Test
    void titlesAreWholeBesideTheirSigns() {
        for (String side : List.of("left", "right")) {
            Label title = (Label) FxThread.lookup(view, "#compare-" + side + "-title");
            Text seen = (Text) FxThread.lookup(title, ".text");
            assertThat(seen.getText()).isEqualTo(title.getText()).isNotEmpty();
        }
    }

    @Test
    void theyStandAsBothAreLarger() {
        FxThread.run(() -> {
            stage.setWidth(700);
            stage.setHeight(900);
        });
        FxThread.until(() ->
                bounds("#compare-right").getMinY() > bounds("#compare-left").getMaxY());
        FxThread.run(() -> stage.setHeight(420));
        FxThread.until(() ->
                bounds("#compare-right").getMinX() > bounds("#compare-left").getMaxX());
    }

    @Test
    void whereItIsNarrowOneStandsAboveTheOther() {
        assertThat(bounds("#compare-right").getMinX())
                .isGreaterThan(bounds("#compare-left").getMaxX());
        FxThread.run(() -> stage.setWidth(700));
        FxThread.until(() ->
                bounds("#compare-right").getMinY() > bounds("#compare-left").getMaxY());
        assertThat(bounds("#compare-right").getWidth())
                .isEqualTo(bounds("#compare-left").getWidth());
    }

    @Test
    void diagramsThatStandBesideEachOtherHaveTheSameRoom() {
        // The left one lost messages, and needs more lines for that.
        FxThread.until(() -> bounds("#compare-left-head").getHeight()
                > bounds("#compare-right-head").getHeight());
        assertThat(bounds("#compare-right .diagram-canvas").getMinY())
                .isEqualTo(bounds("#compare-left .diagram-canvas").getMinY());
        assertThat(bounds("#compare-right .diagram-canvas").getHeight())
                .isEqualTo(bounds("#compare-left .diagram-canvas").getHeight());
    }

    @Test
    void whereThereIsNoRoomTheHalvesLieOnNothingElse() {
        FxThread.run(() -> stage.setHeight(170));
        FxThread.until(() -> bounds("#fates").getMaxY() <= 170);
        for (String half : List.of("#compare-left", "#compare-right")) {
            assertThat(FxThread.ask(() -> view.lookup(half)
                            .localToScene(view.lookup(half).getBoundsInLocal())
                            .getMaxY()))
                    .isLessThanOrEqualTo(bounds(".compare-fates").getMinY());
        }
    }

    @Test
    void theMessagesThatFareDifferentlyHaveNoBarBesideThem() {
        FxThread.run(() -> {
            view.getScene().setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            view.getScene()
                    .getStylesheets()
                    .add(CompareView.class.getResource("/styles/compare.css").toExternalForm());
            stage.setWidth(500);
        });
        FxThread.until(() -> isSeen(Orientation.HORIZONTAL));
        assertThat(isSeen(Orientation.VERTICAL)).isFalse();
    }

    private boolean isSeen(Orientation way) {
        return FxThread.ask(() -> view.lookupAll("#fates .scroll-bar").stream()
                .anyMatch(node -> node instanceof ScrollBar bar && bar.getOrientation() == way && bar.isVisible()));
    }
}
